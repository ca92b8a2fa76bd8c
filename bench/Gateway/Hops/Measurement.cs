namespace Gateway.Hops;

/// <summary>One way, measured once. Processor time is in microseconds per request.</summary>
internal sealed record Measurement(
    double PerSecond,
    double P50,
    double P99,
    double FrontProcessor,
    double AllProcessor,
    double BusyWithOthers
);
