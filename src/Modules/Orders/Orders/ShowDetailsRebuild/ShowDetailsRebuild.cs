using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>How far the last rebuild of the details is.</summary>
internal static class ShowDetailsRebuild
{
    [Answers<DetailsRebuildView>]
    [Refuses(404, "not-found", "Nobody has asked for a rebuild.")]
    public static async Task<IResult> Endpoint(OrdersDbContext orders, CancellationToken cancel)
    {
        var last = await orders.DetailsRebuilds.OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        return last is null
            ? throw Refused.NotFound("rebuild, as nobody has asked for one")
            : Results.Ok(DetailsRebuildView.Of(last));
    }
}
