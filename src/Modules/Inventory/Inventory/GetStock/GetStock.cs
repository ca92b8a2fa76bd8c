using Inventory.Data;
using Microsoft.AspNetCore.Http;

namespace Inventory;

/// <summary>How much of a product there is: in the warehouse, held for orders, and to be had.</summary>
internal static class GetStock
{
    [Answers<Stock>]
    [Refuses(404, "not-found", "None of it has ever been received.")]
    public static async Task<IResult> Endpoint(
        SkuInPath path,
        InventoryDbContext inventory,
        CancellationToken cancel
    ) =>
        await inventory.Levels.SingleOrDefaultAsync(row => row.Sku == path.Sku, cancel) is { } level
            ? TypedResults.Ok(Stock.Of(level))
            : throw Refused.NotFound($"stock of {path}: none has ever been received");
}
