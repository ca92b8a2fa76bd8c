namespace Payments.Provider;

/// <summary>Asks for a key to be closed: no charge is made under it from now on.</summary>
internal sealed record VoidRequest(string Key, Guid OrderId) : ProviderRequest(Key, Money.None)
{
    protected override string Body => $"void|{OrderId}";

    /// <summary>Whatever was decided under the key stands.</summary>
    public override bool IsAnsweredBy(LedgerEntry known) => true;

    public override LedgerEntry Decide(Ledger ledger, bool again, DateTimeOffset now) =>
        Entry(EntryKind.Void, "vo_", OrderId, now, "The charge was given up.");
}
