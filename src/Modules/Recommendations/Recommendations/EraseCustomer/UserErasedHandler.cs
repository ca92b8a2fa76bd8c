using Recommendations.Data;
using Users.Contracts;

namespace Recommendations;

/// <summary>The history goes; what was bought together stays, as it names nobody.</summary>
public static class UserErasedHandler
{
    public static async Task Handle(
        UserErased erased,
        RecommendationsDbContext recommendations,
        CancellationToken cancel
    )
    {
        if (await recommendations.ErasedUsers.FindAsync([erased.UserId], cancel) is null)
            recommendations.Add(new ErasedUser { UserId = erased.UserId });
        recommendations.RemoveRange(
            await recommendations.Shown.Where(shown => shown.UserId == erased.UserId).ToListAsync(cancel)
        );
        recommendations.RemoveRange(
            await recommendations.Customers.Where(customer => customer.UserId == erased.UserId).ToListAsync(cancel)
        );
    }
}
