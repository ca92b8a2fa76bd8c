namespace Shop.Data;

/// <summary>A foreign key inside the schema, and the id of another module's as a value.</summary>
internal sealed class Line
{
    public Guid Id { get; init; }

    public required Item Item { get; init; }

    public Guid StockLevelId { get; init; }
}
