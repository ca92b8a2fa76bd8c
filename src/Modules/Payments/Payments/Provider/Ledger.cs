namespace Payments.Provider;

/// <summary>What the ledger file says, by key and by charge. Kept in memory whole: about 1 kB an order.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, LedgerEntry> byKey = [];
    private readonly Dictionary<string, LedgerEntry> charges = [];
    private readonly Dictionary<string, long> refunded = [];

    public LedgerEntry? Charge(string id) => charges.GetValueOrDefault(id);

    public long RefundedOf(string chargeId) => refunded.GetValueOrDefault(chargeId);

    /// <summary>What was decided under the request's key, or is decided now, and is to be written down.</summary>
    /// <exception cref="PaymentKeyReused">The key was used for another request.</exception>
    public (LedgerEntry Entry, bool IsNew) Answer(ProviderRequest request, DateTimeOffset now)
    {
        var known = byKey.GetValueOrDefault(request.Key);
        if (known is null or { Kind: EntryKind.TurnedAway })
            return (request.Decide(this, again: known is not null, now), true);
        return request.IsAnsweredBy(known) ? (known, false) : throw new PaymentKeyReused(request.Key);
    }

    public void Add(LedgerEntry entry)
    {
        byKey[entry.Key] = entry;
        if (entry.Kind == EntryKind.Charge)
            charges[entry.Id] = entry;
        else if (entry.Kind == EntryKind.Refund)
            refunded[entry.ChargeId!] = RefundedOf(entry.ChargeId!) + entry.Amount.Amount;
    }
}
