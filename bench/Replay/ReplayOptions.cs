namespace Replay;

/// <summary>What the command line asked for.</summary>
/// <param name="File">The invoices, CSV or CSV in gzip.</param>
/// <param name="Host">The shop's address.</param>
/// <param name="Report">Where the report goes as JSON, or null for the table alone.</param>
/// <param name="Orders">How many of the file's orders to place; null for all.</param>
/// <param name="Concurrency">How many requests are in flight at once.</param>
/// <param name="StockPercent">Opening stock, in percent of what the file sells of each sku.</param>
/// <param name="Seed">Names the run: the same seed goes on where an earlier run stopped.</param>
/// <param name="Retry">Whether a request that found no answer is sent again.</param>
internal sealed record ReplayOptions(
    string File,
    Uri Host,
    string? Report,
    int? Orders,
    int Concurrency,
    int StockPercent,
    int Seed,
    bool Retry
)
{
    /// <summary>The start of every idempotency key of this run.</summary>
    public string KeyPrefix => $"replay-{Seed}";
}
