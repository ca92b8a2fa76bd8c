namespace Platform.Messaging;

/// <summary>
/// What a module does when one of its handlers throws, and which messages it takes several at a time. Rules are tried in
/// the order in which they were added; where none fits, three quick retries are followed by four scheduled ones (1 s,
/// 5 s, 15 s, 60 s) and the dead letters.
/// </summary>
public sealed class MessagingPolicies
{
    private readonly List<FailureRule> _rules = [];
    private readonly Dictionary<Type, Batching> _batches = [];

    internal IReadOnlyList<FailureRule> Rules => _rules;

    /// <summary>Begins a rule for an exception and those derived from it.</summary>
    public FailureActions OnException<TException>()
        where TException : Exception => OnException<TException>(static _ => true);

    /// <summary>Begins a rule for those exceptions that fit a condition.</summary>
    public FailureActions OnException<TException>(Func<TException, bool> match)
        where TException : Exception
    {
        var rule = new FailureRule(thrown => thrown is TException typed && match(typed));
        _rules.Add(rule);
        return new FailureActions(rule);
    }

    /// <summary>Begins a rule for everything that no earlier rule fits.</summary>
    public FailureActions OnAnyException() => OnException<Exception>();

    /// <summary>
    /// Has a handler that takes an array of these messages called with several of them at once, in one transaction.
    /// When that fails, each of them is handled by itself, with retries of its own.
    /// </summary>
    public void BatchMessagesOf<TMessage>(Action<Batching>? configure = null)
    {
        var batching = new Batching();
        configure?.Invoke(batching);
        ArgumentOutOfRangeException.ThrowIfLessThan(batching.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batching.TriggerTime, TimeSpan.Zero);
        _batches[typeof(TMessage)] = batching;
    }

    internal Batching? BatchingOf(Type message) => _batches.GetValueOrDefault(message);
}
