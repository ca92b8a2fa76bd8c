namespace Payments.Provider;

/// <summary>
/// A payment provider within this process that behaves like a remote one: it takes its time, keeps a book of its own,
/// answers a repeated key with its first answer, is out of order now and then, and may not answer at all.
/// </summary>
internal sealed class SimulatedProvider(ProviderOptions options, LedgerKeeper keeper, TimeProvider time)
{
    public async Task<LedgerEntry> AskAsync(ProviderRequest request, CancellationToken cancel)
    {
        await Task.Delay(Latency(), time, cancel);
        var (entry, isNew) = await keeper.AskAsync(request).WaitAsync(cancel);
        if (entry.Kind == EntryKind.TurnedAway)
            throw new PaymentProviderUnavailable("The provider answers 503.");
        if (isNew && request is ChargeRequest { LosesFirstAnswer: true })
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancel);
        return entry;
    }

    public Task CheckAsync(CancellationToken cancel) => keeper.CheckAsync().WaitAsync(cancel);

    // Half as long to half as long again.
    private TimeSpan Latency() => options.Latency * (0.5 + Random.Shared.NextDouble());
}
