using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Shipping;

/// <summary>One shipment.</summary>
internal static class GetShipment
{
    [Refuses(404, "not-found", "There is no such shipment.")]
    public static async Task<Ok<ShipmentView>> Endpoint(
        Guid id,
        ShippingDbContext shipping,
        CancellationToken cancel
    ) =>
        await shipping.Made.SingleOrDefaultAsync(shipment => shipment.Id == id, cancel) is { } found
            ? TypedResults.Ok(ShipmentView.Of(found))
            : throw Refused.NotFound($"shipment {id}");
}
