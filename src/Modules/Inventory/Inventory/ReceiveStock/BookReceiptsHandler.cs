using Inventory.Data;

namespace Inventory;

public static class BookReceiptsHandler
{
    public static async Task<(ReceivedStock, OutgoingMessages)> HandleAsync(
        BookReceipts command,
        InventoryDbContext inventory,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        string[] skus = [.. command.Receipts.Select(receipt => receipt.Sku).Distinct(StringComparer.Ordinal)];
        var book = await StockBook.OpenAsync(inventory, skus, cancel);

        book.Begin(skus);
        foreach (var receipt in command.Receipts)
            book.Enter(Movement.Received(receipt, now));

        return (new ReceivedStock([.. skus.Select(book.Now)]), [.. Announce(command.Receipts, now)]);
    }

    private static IEnumerable<StockReceived> Announce(IEnumerable<Receipt> receipts, DateTimeOffset now) =>
        receipts
            .GroupBy(receipt => receipt.Reference, StringComparer.Ordinal)
            .Select(paper => new StockReceived(
                [.. paper.Select(receipt => new StockItem(receipt.Sku, receipt.Quantity))],
                paper.Key,
                now
            ));
}
