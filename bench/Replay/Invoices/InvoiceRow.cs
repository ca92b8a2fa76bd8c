namespace Replay.Invoices;

/// <summary>One row of the file, as it stands there.</summary>
internal readonly record struct InvoiceRow(
    string Invoice,
    string Sku,
    string Description,
    int Quantity,
    decimal Price,
    string? Customer,
    string Country,
    DateTimeOffset At
)
{
    /// <summary>A sale's number is digits only.</summary>
    public bool IsSale => Invoice.Length > 0 && Invoice.All(char.IsAsciiDigit);

    public bool IsCancellation => Invoice.StartsWith('C');

    /// <summary>The price in pence, or null when it is not a whole number of pence above 0.</summary>
    public long? Pence =>
        Price * 100 is var pence && pence > 0 && pence == decimal.Truncate(pence) ? (long)pence : null;
}
