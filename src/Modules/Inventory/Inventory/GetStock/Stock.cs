using Inventory.Data;

namespace Inventory;

/// <summary>A level as callers see it.</summary>
public sealed record Stock(string Sku, long OnHand, long Reserved, long Available)
{
    internal static Stock Of(StockLevel level) => new(level.Sku, level.OnHand, level.Reserved, level.Available);
}
