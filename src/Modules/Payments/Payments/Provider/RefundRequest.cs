namespace Payments.Provider;

/// <summary>Asks for a charge, or a part of it, to be given back.</summary>
internal sealed record RefundRequest(string Key, string ChargeId, Money Amount) : ProviderRequest(Key, Amount)
{
    protected override string Body => $"refund|{ChargeId}";

    public override LedgerEntry Decide(Ledger ledger, bool again, DateTimeOffset now)
    {
        var charge = ledger.Charge(ChargeId);
        var refusal = Refusal(charge, ledger.RefundedOf(ChargeId));
        var entry = refusal is null
            ? Entry(EntryKind.Refund, "re_", charge!.OrderId, now)
            : Entry(EntryKind.RefundRefused, "rr_", charge?.OrderId ?? default, now, refusal);
        return entry with { ChargeId = ChargeId };
    }

    private string? Refusal(LedgerEntry? charge, long refunded) =>
        charge is null ? "The charge is not known."
        : charge.Final ? "The card does not take refunds."
        : Amount.Amount <= 0 || Amount.Currency != charge.Amount.Currency ? "The amount does not fit the charge."
        : Amount.Amount > charge.Amount.Amount - refunded ? "The refund is more than is left of the charge."
        : null;
}
