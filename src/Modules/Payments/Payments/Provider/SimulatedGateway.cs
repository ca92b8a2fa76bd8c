namespace Payments.Provider;

/// <summary>The shop's side of the line to the simulated provider: asks, and does not wait for ever.</summary>
internal sealed class SimulatedGateway(
    ProviderOptions options,
    SimulatedProvider provider,
    LedgerReader ledger,
    TimeProvider time
) : IPaymentGateway
{
    public async Task<ChargeOutcome> ChargeAsync(Charge charge, CancellationToken cancel)
    {
        var entry = await AskAsync(new ChargeRequest(charge.Key, charge.OrderId, charge.Amount, charge.Token), cancel);
        return entry.Kind == EntryKind.Charge
            ? ChargeOutcome.Of(new CapturedCharge(entry.Id, entry.Amount))
            : ChargeOutcome.DeclinedFor(entry.Reason!);
    }

    public async Task<CapturedCharge?> VoidAsync(Guid orderId, string chargeKey, CancellationToken cancel)
    {
        var entry = await AskAsync(new VoidRequest(chargeKey, orderId), cancel);
        return entry.Kind == EntryKind.Charge ? new CapturedCharge(entry.Id, entry.Amount) : null;
    }

    public async Task<RefundOutcome> RefundAsync(string chargeId, Money amount, string key, CancellationToken cancel)
    {
        var entry = await AskAsync(new RefundRequest(key, chargeId, amount), cancel);
        return entry.Kind == EntryKind.Refund ? RefundOutcome.Made : new RefundOutcome(entry.Reason!);
    }

    public Task<IReadOnlyList<LedgerLine>> ReadLedgerAsync(long? after, int count, CancellationToken cancel) =>
        Task.Run(() => ledger.Page(after ?? 0, count), cancel);

    public Task CheckAsync(CancellationToken cancel) =>
        InTimeAsync(
            async token =>
            {
                await provider.CheckAsync(token);
                return true;
            },
            cancel
        );

    private Task<LedgerEntry> AskAsync(ProviderRequest request, CancellationToken cancel) =>
        InTimeAsync(token => provider.AskAsync(request, token), cancel);

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            return await ask(both.Token);
        }
        catch (OperationCanceledException cause)
            when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new PaymentProviderUnavailable($"The provider has not answered within {options.Timeout}.", cause);
        }
    }
}
