using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;

namespace Replay.Invoices;

/// <summary>Reads rows of UCI Online Retail, as CSV or as CSV in gzip.</summary>
internal static class InvoiceFile
{
    private static readonly string[] Columns =
    [
        "InvoiceNo",
        "StockCode",
        "Description",
        "Quantity",
        "InvoiceDate",
        "UnitPrice",
        "CustomerID",
        "Country",
    ];

    public static IEnumerable<InvoiceRow> Rows(string path)
    {
        using var text = new StreamReader(Open(path));
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { CacheFields = true };
        using var csv = new CsvParser(text, settings);

        if (!csv.Read() || !Columns.SequenceEqual(csv.Record ?? []))
        {
            throw new ReplayStopped($"{path} does not start with the columns {string.Join(',', Columns)}.");
        }

        while (csv.Read())
        {
            yield return Row(csv, path);
        }
    }

    private static Stream Open(string path)
    {
        try
        {
            var file = File.OpenRead(path);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            throw new ReplayStopped($"The invoices cannot be read: {cannot.Message}");
        }
    }

    private static InvoiceRow Row(CsvParser csv, string path)
    {
        if (
            csv.Count != Columns.Length
            || !int.TryParse(csv[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity)
            || !decimal.TryParse(csv[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var price)
            || !DateTimeOffset.TryParse(
                csv[4],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
        )
        {
            throw new ReplayStopped($"Row {csv.Row} of {path} is not an invoice line: {csv.RawRecord.Trim()}");
        }

        return new(csv[0], csv[1].Trim(), csv[2].Trim(), quantity, price, Customer(csv[6]), csv[7], at);
    }

    /// <summary>The file writes customer numbers as decimals: 17850.0.</summary>
    private static string? Customer(string text)
    {
        var number = text.Trim();
        return number.Length == 0 ? null
            : number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2]
            : number;
    }
}
