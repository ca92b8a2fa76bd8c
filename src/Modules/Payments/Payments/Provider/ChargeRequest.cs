namespace Payments.Provider;

/// <summary>Asks for a card to be charged.</summary>
internal sealed record ChargeRequest(string Key, Guid OrderId, Money Amount, string Token)
    : ProviderRequest(Key, Amount)
{
    protected override string Body => $"charge|{OrderId}|{Token}";

    /// <summary>Whether the answer gets lost when the request is decided; asked again, it arrives.</summary>
    public bool LosesFirstAnswer => Token == TestCards.TimeoutOnce;

    public override bool IsAnsweredBy(LedgerEntry known) => known.Kind == EntryKind.Void || base.IsAnsweredBy(known);

    public override LedgerEntry Decide(Ledger ledger, bool again, DateTimeOffset now) =>
        Token switch
        {
            _ when Amount.Amount <= 0 => Declined("There is nothing to charge.", now),
            TestCards.UnavailableOnce when !again => Entry(EntryKind.TurnedAway, "tu_", OrderId, now),
            TestCards.Visa or TestCards.UnavailableOnce or TestCards.TimeoutOnce => Charged(now),
            TestCards.NoRefund => Charged(now) with { Final = true },
            TestCards.Declined => Declined("The card was declined.", now),
            TestCards.InsufficientFunds => Declined("The card has insufficient funds.", now),
            _ => Declined("The card is not known.", now),
        };

    private LedgerEntry Charged(DateTimeOffset now) => Entry(EntryKind.Charge, "ch_", OrderId, now);

    private LedgerEntry Declined(string reason, DateTimeOffset now) =>
        Entry(EntryKind.Declined, "de_", OrderId, now, reason);
}
