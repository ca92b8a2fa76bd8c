using Inventory.Data;
using Microsoft.AspNetCore.Http;

namespace Inventory;

internal static class GetStock
{
    public static async Task<IResult> Endpoint(
        SkuInPath path,
        InventoryDbContext inventory,
        CancellationToken cancel
    ) =>
        await inventory.Levels.SingleOrDefaultAsync(row => row.Sku == path.Sku, cancel) is { } level
            ? TypedResults.Ok(Stock.Of(level))
            : throw Refused.NotFound($"stock of {path}: none has ever been received");
}
