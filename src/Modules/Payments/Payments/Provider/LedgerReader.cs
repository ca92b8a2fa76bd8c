namespace Payments.Provider;

/// <summary>Reads the ledger as a book, page by page; the place in it is the byte where a line ends.</summary>
internal sealed class LedgerReader(LedgerPath ledger)
{
    private readonly string path = ledger.Value;

    public IReadOnlyList<LedgerLine> Page(long after, int count)
    {
        if (!File.Exists(path))
            return [];

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var lines = new LedgerLines(stream.SafeFileHandle);
        if (!lines.IsStart(after))
            throw Refused.Invalid("cursor", "is not one that this list has given out");

        var page = new List<LedgerLine>();
        lines.Read(
            after,
            (entry, end) =>
            {
                if (entry.Kind is EntryKind.Charge or EntryKind.Refund)
                    page.Add(Line(entry, end));
                return page.Count < count;
            }
        );
        return page;
    }

    private static LedgerLine Line(LedgerEntry entry, long end) =>
        new(
            end,
            entry.Id,
            entry.Kind == EntryKind.Charge ? "charge" : "refund",
            entry.OrderId,
            entry.Amount,
            entry.At,
            entry.Key
        );
}
