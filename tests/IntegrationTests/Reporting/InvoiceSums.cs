using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace IntegrationTests.Reporting;

/// <summary>
/// What the sample's rows come to, added up from the file without a line of the replay's or Reporting's code. A row
/// counts when it sells whole pieces at a whole price; one that takes back counts when the same customer had bought that
/// before.
/// </summary>
internal sealed class InvoiceSums
{
    private readonly List<Row> bought = [];

    private sealed record Row(string Invoice, string Sku, long Pieces, long Pence, string Customer, string Country);

    public Dictionary<string, long> Countries { get; } = [];

    public Dictionary<string, long> Products { get; } = [];

    public Dictionary<string, long> Customers { get; } = [];

    public long Sold { get; private set; }

    public long Returned { get; private set; }

    public static InvoiceSums Of(string path)
    {
        var sums = new InvoiceSums();
        using var file = new TextFieldParser(path) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        file.ReadFields();
        while (!file.EndOfData)
            sums.Add(file.ReadFields()!);
        return sums;
    }

    private void Add(string[] cells)
    {
        var row = new Row(
            cells[0],
            cells[1].Trim(),
            long.Parse(cells[3], CultureInfo.InvariantCulture),
            (long)(decimal.Parse(cells[5], CultureInfo.InvariantCulture) * 100),
            cells[6].Split('.')[0],
            cells[7]
        );
        if (char.IsDigit(row.Invoice[0]) && row is { Pieces: > 0, Pence: > 0 })
        {
            bought.Add(row);
            Count(row, row.Pieces);
            Sold += row.Pieces * row.Pence;
        }
        else if (
            row.Invoice[0] == 'C'
            && bought.FindLast(own => own.Customer == row.Customer && own.Sku == row.Sku) is { } own
        )
        {
            own.Pieces.ShouldBeGreaterThanOrEqualTo(-row.Pieces, "the sums know only returns of one whole row");
            Count(own, row.Pieces);
            Returned -= row.Pieces * own.Pence;
        }
    }

    private void Count(Row row, long pieces)
    {
        foreach (var (sums, key) in new[] { (Countries, row.Country), (Products, row.Sku), (Customers, row.Customer) })
            sums[key] = sums.GetValueOrDefault(key) + pieces * row.Pence;
    }
}
