namespace Replay.Invoices;

/// <summary>A valid line of a sale: so many pieces of a sku at so many pence each.</summary>
internal sealed record InvoiceLine(string Sku, int Quantity, long Pence)
{
    public long Total => Quantity * Pence;
}

/// <summary>A sale with at least one valid line. Position is that of its first row in the file.</summary>
internal sealed record Invoice(
    string Number,
    int Position,
    string? Customer,
    string Country,
    IReadOnlyList<InvoiceLine> Lines
)
{
    public long Total { get; } = Lines.Sum(line => line.Total);
}

/// <summary>Pieces that came back.</summary>
internal sealed record CancelledLine(string Sku, int Quantity);

/// <summary>A C… invoice: goods that a customer sent back, without a word on which order they came from.</summary>
internal sealed record Cancellation(string Number, int Position, string? Customer, IReadOnlyList<CancelledLine> Lines);

/// <summary>A sku that the file sells, under its first description and at its first price.</summary>
internal sealed record ProductForSale(string Sku, string Name, long Pence);
