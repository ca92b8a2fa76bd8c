using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>The levels that a run began with, and what it then received.</summary>
/// <param name="OnHand">Pieces on hand before the receipts of this run, by sku.</param>
/// <param name="Received">Pieces received for this run, be it by an earlier part of it, by sku.</param>
/// <param name="ReceivedEarlier">Those of them that were on hand already.</param>
internal sealed record Opening(
    IReadOnlyDictionary<string, long> OnHand,
    IReadOnlyDictionary<string, long> Received,
    IReadOnlyDictionary<string, long> ReceivedEarlier
);

/// <summary>Reads the levels, and receives the opening stock.</summary>
internal static class OpeningStock
{
    private const int AtOnce = 1_000;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>In a shop that is new nothing can be under way that would still change a level.</summary>
    public static async Task<Opening> RunAsync(Work work, IReadOnlyDictionary<string, long> plan, bool shopIsNew)
    {
        var onHand = await ReadQuietAsync(work, [.. plan.Keys], shopIsNew);
        var earlier = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var receipts = plan.Where(sku => sku.Value > 0).Chunk(AtOnce).ToList();
        await work.EachAsync("opening stock", receipts, chunk => ReceiveAsync(work, chunk, earlier));
        return new(onHand.ToDictionary(level => level.Key, level => level.Value.OnHand), plan, earlier);
    }

    /// <summary>The level of each sku; a sku that the shop does not know has none, one that could not be read is left out.</summary>
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
                var request = ShopRequest.Get(
                    "/api/inventory/{sku}",
                    $"/api/inventory/{Uri.EscapeDataString(sku)}"
                ) with
                {
                    As = work.Staff.Warehouse,
                    Expected = [HttpStatusCode.NotFound],
                };
                var answer = await work.Shop.SendAsync(request, ShopJson.Default.StockLevel);
                if (answer.Status is not null)
                {
                    levels[sku] = answer.Value ?? new(sku, 0, 0);
                }
            }
        );
        return levels;
    }

    /// <summary>Returns of an earlier run may still be on their way: levels count once they stand still.</summary>
    private static async Task<IReadOnlyDictionary<string, StockLevel>> ReadQuietAsync(
        Work work,
        IReadOnlyList<string> skus,
        bool shopIsNew
    )
    {
        var before = await ReadAsync(work, "stock before", skus);
        if (shopIsNew)
        {
            return before;
        }
        var moving = true;
        return await work.UntilAsync<IReadOnlyDictionary<string, StockLevel>>(
                async () =>
                {
                    var now = await ReadAsync(work, "stock before", skus);
                    moving = !skus.All(sku => Equals(before.GetValueOrDefault(sku), now.GetValueOrDefault(sku)));
                    return before = now;
                },
                _ => !moving,
                Quiet
            ) ?? before;
    }

    private static async Task ReceiveAsync(
        Work work,
        KeyValuePair<string, long>[] chunk,
        ConcurrentDictionary<string, long> earlier
    )
    {
        var reference = $"{work.Options.KeyPrefix}-opening";
        var receipts = Array.ConvertAll(chunk, sku => new Receipt(sku.Key, sku.Value, reference));
        var body = JsonSerializer.SerializeToUtf8Bytes(receipts, ShopJson.Default.ReceiptArray);
        var request = ShopRequest.Post("/api/inventory/receipts") with
        {
            As = work.Staff.Warehouse,
            Key = $"{reference}-{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}",
            Body = body,
        };
        var answer = await work.Shop.SendAsync(request, ShopJson.Default.JsonDocument);
        using var items = answer.Value;
        work.Log.FailRefusedItems(request, items);
        foreach (var sku in answer.Replayed ? chunk : [])
        {
            earlier[sku.Key] = sku.Value;
        }
    }
}
