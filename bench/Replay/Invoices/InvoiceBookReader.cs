namespace Replay.Invoices;

/// <summary>Gathers rows into invoices. The rows of one invoice need not stand together.</summary>
internal sealed class InvoiceBookReader
{
    private readonly OrderedDictionary<string, (InvoiceRow First, int Position, List<InvoiceLine> Lines)> sales = [];
    private readonly OrderedDictionary<string, (Cancellation Cancellation, List<CancelledLine> Lines)> cancellations =
    [];
    private readonly OrderedDictionary<string, ProductForSale> products = new(StringComparer.Ordinal);
    private int position;
    private int droppedForQuantity;
    private int droppedForPrice;

    public void Add(InvoiceRow row)
    {
        position++;
        if (row.IsSale)
        {
            AddSale(row);
        }
        else if (row.IsCancellation)
        {
            AddCancellation(row);
        }
    }

    public InvoiceBook ToBook() =>
        new(
            sales
                .Where(sale => sale.Value.Lines.Count > 0)
                .Select(sale => new Invoice(
                    sale.Key,
                    sale.Value.Position,
                    sale.Value.First.Customer,
                    sale.Value.First.Country,
                    sale.Value.Lines
                ))
                .ToList(),
            cancellations.Values.Select(known => known.Cancellation).ToList(),
            products.Values.ToList(),
            sales.Count,
            droppedForQuantity,
            droppedForPrice
        );

    private void AddSale(InvoiceRow row)
    {
        if (!sales.TryGetValue(row.Invoice, out var sale))
        {
            sale = (row, position, []);
            sales.Add(row.Invoice, sale);
        }

        if (row.Quantity <= 0)
        {
            droppedForQuantity++;
        }
        else if (row.Pence is not { } pence)
        {
            droppedForPrice++;
        }
        else
        {
            sale.Lines.Add(new(row.Sku, row.Quantity, pence));
            NoteProduct(row, pence);
        }
    }

    private void NoteProduct(InvoiceRow row, long pence)
    {
        if (!products.TryGetValue(row.Sku, out var known))
        {
            products.Add(row.Sku, new(row.Sku, row.Description is "" ? row.Sku : row.Description, pence));
        }
        else if (known.Name == row.Sku && row.Description is not "")
        {
            products[row.Sku] = known with { Name = row.Description };
        }
    }

    private void AddCancellation(InvoiceRow row)
    {
        if (!cancellations.TryGetValue(row.Invoice, out var known))
        {
            List<CancelledLine> lines = [];
            known = (new(row.Invoice, position, row.Customer, lines), lines);
            cancellations.Add(row.Invoice, known);
        }
        known.Lines.Add(new(row.Sku, -row.Quantity));
    }
}
