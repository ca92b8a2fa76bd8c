using System.Collections.Concurrent;

namespace Payments.Provider;

/// <summary>
/// Decides requests one after the other and writes each decision down before it is told. Those that wait meanwhile are
/// decided together, with one write to the disk for all of them. Has a thread of its own, because the disk blocks it.
/// </summary>
internal sealed class LedgerKeeper : IDisposable
{
    // Fewer than fill the buffer that LedgerLines reads with, even if a power cut leaves nothing but zeros of them.
    private const int MostAtOnce = 100;
    private readonly BlockingCollection<Question> waiting = [];
    private readonly List<Question> batch = [];
    private readonly string path;
    private readonly TimeProvider time;
    private readonly Thread thread;
    private LedgerFile? file;
    private Ledger ledger = new();

    public LedgerKeeper(LedgerPath ledger, TimeProvider time)
    {
        path = ledger.Value;
        this.time = time;
        thread = new Thread(Work) { IsBackground = true, Name = "payment provider" };
        thread.Start();
    }

    /// <summary>The decision, and whether it was made just now.</summary>
    /// <exception cref="PaymentProviderUnavailable">The ledger cannot be read or written.</exception>
    public Task<(LedgerEntry Entry, bool IsNew)> AskAsync(ProviderRequest request)
    {
        var question = new Question(request);
        waiting.Add(question);
        return question.Answer;
    }

    /// <summary>Throws what <see cref="AskAsync"/> would.</summary>
    public Task CheckAsync()
    {
        var question = new Question(null);
        waiting.Add(question);
        return question.Answer;
    }

    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        waiting.Dispose();
        file?.Dispose();
    }

    private void Work()
    {
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostAtOnce && waiting.TryTake(out var next))
                batch.Add(next);
            Answer();
            batch.Clear();
        }
    }

    private void Answer()
    {
        try
        {
            file ??= new LedgerFile(path);
            using (file.Lock())
            {
                file.Read(ledger.Add);
                Decide(file);
            }

            file.Flush();
            batch.ForEach(question => question.Tell());
        }
        catch (Exception cause)
        {
            Forget();
            var unavailable = new PaymentProviderUnavailable($"The provider's ledger fails: {cause.Message}", cause);
            batch.ForEach(question => question.Fail(unavailable));
        }
    }

    private void Decide(LedgerFile file)
    {
        var decided = new List<LedgerEntry>(batch.Count);
        foreach (var question in batch)
            if (question.Decide(ledger, time.GetUtcNow()) is { } entry)
            {
                ledger.Add(entry);
                decided.Add(entry);
            }

        if (decided.Count > 0)
            file.Append(decided);
    }

    // What is remembered may differ from what was written: it is read anew.
    private void Forget()
    {
        file?.Dispose();
        file = null;
        ledger = new();
    }
}
