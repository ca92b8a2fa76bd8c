using System.Security.Cryptography;
using System.Text.Json;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>The levels that a run began with, and what it then received.</summary>
/// <param name="OnHand">Pieces on hand before the receipts of this run, by sku.</param>
/// <param name="Received">Pieces received for this run, be it by an earlier part of it, by sku.</param>
/// <param name="ReceivedEarlier">Those of them that were received before OnHand was read.</param>
internal sealed record Opening(
    IReadOnlyDictionary<string, long> OnHand,
    IReadOnlyDictionary<string, long> Received,
    IReadOnlyDictionary<string, long> ReceivedEarlier
);

/// <summary>Reads the levels, and receives the opening stock.</summary>
internal static class OpeningStock
{
    private const int AtOnce = 1_000;

    public static async Task<Opening> RunAsync(Work work, IReadOnlyDictionary<string, long> plan, bool shopHasOrders)
    {
        IReadOnlyList<string> skus = [.. plan.Keys];
        var before = shopHasOrders
            ? await StockLevels.ReadQuietAsync(work, "stock before", skus)
            : await StockLevels.ReadAsync(work, "stock before", skus);

        var chunks = plan.Where(sku => sku.Value > 0).Chunk(AtOnce).ToList();
        await work.EachAsync("opening stock", chunks, chunk => ReceiveAsync(work, chunk));

        var shopIsNew = !shopHasOrders && before.Values.All(level => level.OnHand == 0);
        var after = shopIsNew ? null : await StockLevels.ReadAsync(work, "stock after", skus);
        return new(
            before.ToDictionary(level => level.Key, level => level.Value.OnHand, StringComparer.Ordinal),
            plan,
            after is null ? new Dictionary<string, long>() : ReceivedEarlier(chunks, before, after)
        );
    }

    /// <summary>The chunks that changed nothing: an earlier run had sent them under the same idempotency key.</summary>
    private static Dictionary<string, long> ReceivedEarlier(
        IEnumerable<KeyValuePair<string, long>[]> chunks,
        IReadOnlyDictionary<string, StockLevel> before,
        IReadOnlyDictionary<string, StockLevel> after
    ) =>
        chunks
            .Where(chunk =>
                chunk.Count(sku => Equals(before.GetValueOrDefault(sku.Key), after.GetValueOrDefault(sku.Key)))
                > chunk.Length / 2
            )
            .SelectMany(chunk => chunk)
            .ToDictionary(sku => sku.Key, sku => sku.Value, StringComparer.Ordinal);

    private static async Task ReceiveAsync(Work work, KeyValuePair<string, long>[] chunk)
    {
        var reference = $"{work.Options.KeyPrefix}-opening";
        var receipts = Array.ConvertAll(chunk, sku => new Receipt(sku.Key, sku.Value, reference));
        var body = JsonSerializer.SerializeToUtf8Bytes(receipts, ShopJson.Default.ReceiptArray);
        await work.Shop.SendAsync(
            ShopRequest.Post("/api/inventory/receipts") with
            {
                As = work.Staff.Warehouse,
                Key = $"{reference}-{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}",
                Body = body,
            }
        );
    }
}
