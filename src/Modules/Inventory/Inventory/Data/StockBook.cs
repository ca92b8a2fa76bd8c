namespace Inventory.Data;

/// <summary>
/// The levels of some products, opened in a transaction. Its one way to change a level is to enter a movement, so the
/// journal and the levels cannot part.
/// </summary>
internal sealed class StockBook
{
    // Below the parameter limit of every database product.
    private const int SkusPerQuery = 500;

    private readonly InventoryDbContext inventory;
    private readonly Dictionary<string, StockLevel> levels;

    private StockBook(InventoryDbContext inventory, int capacity)
    {
        this.inventory = inventory;
        levels = new(capacity, StringComparer.Ordinal);
    }

    public static async Task<StockBook> OpenAsync(
        InventoryDbContext inventory,
        IReadOnlyCollection<string> skus,
        CancellationToken cancel
    )
    {
        var book = new StockBook(inventory, skus.Count);
        foreach (var some in skus.Order(StringComparer.Ordinal).Chunk(SkusPerQuery))
        {
            // Orders share products: whoever comes second waits, instead of finding later that it was second.
            var found = inventory.Levels.Where(row => some.Contains(row.Sku)).OrderBy(row => row.Sku).ForUpdate();
            await foreach (var level in found.AsAsyncEnumerable().WithCancellation(cancel))
                book.levels.Add(level.Sku, level);
        }

        return book;
    }

    public IReadOnlyList<Shortage> ShortagesOf(IReadOnlyList<StockItem> items) =>
        [
            .. items
                .Where(item => item.Quantity > Available(item.Sku))
                .Select(item => new Shortage(item.Sku, item.Quantity, (int)Available(item.Sku))),
        ];

    /// <summary>Begins to keep a level of each product that has none.</summary>
    public void Begin(IEnumerable<string> skus)
    {
        foreach (var sku in skus)
            if (!levels.ContainsKey(sku))
                inventory.Levels.Add(levels[sku] = new StockLevel { Sku = sku });
    }

    public void Enter(Movement movement)
    {
        levels[movement.Sku].Apply(movement);
        inventory.Append(movement);
    }

    public void EnterEach(IReadOnlyList<StockItem> items, Func<StockItem, Movement> movement)
    {
        foreach (var item in items)
            Enter(movement(item));
    }

    public Stock Now(string sku) => Stock.Of(levels[sku]);

    private long Available(string sku) => levels.GetValueOrDefault(sku)?.Available ?? 0;
}
