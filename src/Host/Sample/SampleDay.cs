using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace Monolith.Sample;

/// <summary>One line of an invoice.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="Pence">What one of them costs.</param>
internal sealed record SampleLine(string Sku, string Name, int Quantity, long Pence);

/// <summary>One sale.</summary>
/// <param name="Number">The invoice's number.</param>
/// <param name="Customer">The customer's number; null for a guest.</param>
/// <param name="Country">Where it goes.</param>
/// <param name="Lines">What is sold.</param>
internal sealed record SampleInvoice(string Number, string? Customer, string Country, IReadOnlyList<SampleLine> Lines);

/// <summary>
/// The sales of a day of a UK wholesaler (UCI Online Retail, CC BY 4.0, Chen, D., 2015): what can be sold of them.
/// Cancellations are left to the replay, which knows what they belong to.
/// </summary>
internal static class SampleDay
{
    public static IReadOnlyList<SampleInvoice> Read(string file)
    {
        using var csv = new TextFieldParser(file) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        csv.ReadFields();
        var rows = new List<string[]>();
        while (csv.ReadFields() is { } row)
            rows.Add(row);
        return
        [
            .. rows.GroupBy(row => row[0])
                .Select(sale => new SampleInvoice(
                    sale.Key,
                    sale.First()[6] is { Length: > 0 } customer ? customer.Split('.')[0] : null,
                    sale.First()[7],
                    [.. sale.Select(LineOf).Where(line => line is { Quantity: > 0, Pence: > 0, Name.Length: > 0 })]
                ))
                .Where(sale => sale.Lines is not []),
        ];
    }

    private static SampleLine LineOf(string[] row) =>
        new(
            row[1],
            row[2].Trim(),
            int.Parse(row[3], CultureInfo.InvariantCulture),
            (long)Math.Round(decimal.Parse(row[5], CultureInfo.InvariantCulture) * 100)
        );
}
