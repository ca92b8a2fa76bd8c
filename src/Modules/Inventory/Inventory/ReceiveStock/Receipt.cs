namespace Inventory;

/// <summary>Stock that has arrived, checked.</summary>
public sealed record Receipt(string Sku, int Quantity, string Reference)
{
    internal const int MostPieces = 1_000_000;
    internal const int LongestReference = 200;

    internal const string SkuRule = "must be 1 to 64 printable characters";
    internal const string QuantityRule = "must be a whole number from 1 to 1,000,000";
    internal const string ReferenceRule = "must be 1 to 200 characters: what the stock came with";
}

/// <summary>Books receipts, all of them or none. Answered by <see cref="ReceivedStock"/>.</summary>
public sealed record BookReceipts(IReadOnlyList<Receipt> Receipts);

/// <summary>The levels after the receipts, each sku once.</summary>
public sealed record ReceivedStock(IReadOnlyList<Stock> Items);
