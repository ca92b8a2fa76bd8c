using Users.Contracts;

namespace Shipping;

/// <summary>
/// Addresses of an erased user go: at once where the shipment has come to its end, and at its end where it has not.
/// </summary>
public static class UserErasedHandler
{
    public static async Task Handle(
        UserErased erased,
        ShippingDbContext shipping,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await shipping.ErasedUsers.FindAsync([erased.UserId], cancel) is null)
            shipping.Add(new ErasedUser { UserId = erased.UserId, ErasedAt = time.GetUtcNow() });

        var shipments = await shipping
            .Shipments.Where(s => s.UserId == erased.UserId && !s.EraseAtEnd)
            .ToListAsync(cancel);
        foreach (var shipment in shipments)
            shipment.CustomerErased();
    }
}
