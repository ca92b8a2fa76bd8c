namespace Payments.Provider;

/// <summary>A request that waits for its decision, and for that to be on the disk.</summary>
/// <param name="request">Null asks only whether requests are decided at all.</param>
internal sealed class Question(ProviderRequest? request)
{
    private readonly TaskCompletionSource<(LedgerEntry, bool)> answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private (LedgerEntry Entry, bool IsNew) decision;
    private PaymentKeyReused? reused;

    public Task<(LedgerEntry Entry, bool IsNew)> Answer => answer.Task;

    /// <summary>Decides; answers with what is to be written down for it.</summary>
    public LedgerEntry? Decide(Ledger ledger, DateTimeOffset now)
    {
        try
        {
            if (request is not null)
                decision = ledger.Answer(request, now);
        }
        catch (PaymentKeyReused mistake)
        {
            reused = mistake;
        }

        return decision.IsNew ? decision.Entry : null;
    }

    public void Tell()
    {
        if (reused is null)
            answer.SetResult(decision);
        else
            answer.SetException(reused);
    }

    public void Fail(Exception cause) => answer.SetException(cause);
}
