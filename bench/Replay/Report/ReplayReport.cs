namespace Replay.Report;

/// <summary>All that a run has to tell, as it is written to the report file.</summary>
internal sealed record ReplayReport(
    string File,
    string Host,
    int Seed,
    int StockPercent,
    DateTimeOffset StartedAt,
    double Seconds,
    bool Interrupted,
    InputReport Input,
    OrdersReport Orders,
    ReturnsReport Returns,
    RequestsReport Requests,
    BalanceReport? Balance,
    IReadOnlyList<string> Notes,
    int ExitCode
);

internal sealed record InputReport(
    int SaleInvoices,
    int Orders,
    int EmptyInvoices,
    int Lines,
    long Pieces,
    long Pence,
    int LongestOrder,
    int GuestOrders,
    int DroppedForQuantity,
    int DroppedForPrice,
    int Cancellations,
    int CancelledLines
);

/// <summary>Latencies are in milliseconds from POST to confirmed, of the orders that this run placed.</summary>
internal sealed record OrdersReport(
    int Planned,
    int AlreadyThere,
    IReadOnlyDictionary<string, int> ByOutcome,
    IReadOnlyDictionary<string, int> ByReason,
    int Confirmed,
    double Seconds,
    double PerSecond,
    double P50,
    double P95,
    double P99
);

internal sealed record ReturnsReport(
    int Planned,
    int Posted,
    int Refused,
    long Pieces,
    long Pence,
    int UnmatchedLines,
    int PartlyMatchedLines,
    long UnmatchedPieces
);

internal sealed record RequestsReport(long Sent, long Retried, int Failed, IReadOnlyList<FailureReport> Failures);

internal sealed record FailureReport(string Kind, int Count, string Example);

internal sealed record BalanceReport(
    bool Closed,
    StockReport Stock,
    MoneyReport Money,
    IReadOnlyList<string> Differences
);

/// <summary>Pieces of all skus together.</summary>
internal sealed record StockReport(
    int Skus,
    long Opening,
    long Received,
    long Sold,
    long Returned,
    long Expected,
    long OnHand,
    long Reserved
);

/// <summary>Pence of all orders together; reported is what reports say was sold and kept by the whole shop.</summary>
internal sealed record MoneyReport(
    long Confirmed,
    long Captured,
    long Refunded,
    long Returned,
    long CancelledAfterConfirmation,
    long LedgerCharged,
    long LedgerRefunded,
    long? Reported
);
