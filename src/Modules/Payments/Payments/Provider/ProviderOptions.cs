namespace Payments.Provider;

/// <summary>The simulated provider, configured at <c>Payments:Provider</c>.</summary>
internal sealed class ProviderOptions
{
    /// <summary>How long an answer takes, give or take a half.</summary>
    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>How long the shop waits for an answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The provider's own ledger file; by default <c>provider-ledger.jsonl</c> in the data folder.</summary>
    public string? Ledger { get; set; }
}
