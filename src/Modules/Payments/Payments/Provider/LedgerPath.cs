namespace Payments.Provider;

/// <summary>Where the provider's ledger lies: as configured, or in the data folder.</summary>
internal sealed class LedgerPath(string value)
{
    public LedgerPath(ProviderOptions options, DataFolder data)
        : this(options.Ledger ?? data.File("provider-ledger.jsonl")) { }

    public string Value { get; } = value;
}
