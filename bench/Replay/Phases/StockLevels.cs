using System.Collections.Concurrent;
using System.Net;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>Reads what is on hand and reserved.</summary>
internal static class StockLevels
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>The level of each sku; one that was never received has none, one that could not be read is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, StockLevel>> ReadAsync(
        Work work,
        string phase,
        IReadOnlyList<string> skus
    )
    {
        var levels = new ConcurrentDictionary<string, StockLevel>(StringComparer.Ordinal);
        await work.EachAsync(
            phase,
            skus,
            async sku =>
            {
                var answer = await work.Shop.SendAsync(Request(work, sku), ShopJson.Default.StockLevel);
                if (answer.Status is not null)
                {
                    levels[sku] = answer.Value ?? new(sku, 0, 0);
                }
            }
        );
        return levels;
    }

    /// <summary>Goods of an earlier run may still be on their way back: levels count once they stand still.</summary>
    public static async Task<IReadOnlyDictionary<string, StockLevel>> ReadQuietAsync(
        Work work,
        string phase,
        IReadOnlyList<string> skus
    )
    {
        var before = await ReadAsync(work, phase, skus);
        var still = false;
        return await work.UntilAsync<IReadOnlyDictionary<string, StockLevel>>(
                async () =>
                {
                    var now = await ReadAsync(work, phase, skus);
                    still = skus.All(sku => Equals(before.GetValueOrDefault(sku), now.GetValueOrDefault(sku)));
                    return before = now;
                },
                _ => still,
                Quiet
            ) ?? before;
    }

    private static ShopRequest Request(Work work, string sku) =>
        ShopRequest.Get("/api/inventory/{sku}", $"/api/inventory/{Uri.EscapeDataString(sku)}") with
        {
            As = work.Staff.Warehouse,
            Expected = [HttpStatusCode.NotFound],
        };
}
