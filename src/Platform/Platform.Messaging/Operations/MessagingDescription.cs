namespace Platform.Messaging;

/// <summary>What the bus of this process consists of, for <c>describe</c>.</summary>
public sealed class MessagingDescription
{
    private readonly MessagingRuntime _runtime;

    internal MessagingDescription(MessagingRuntime runtime) => _runtime = runtime;

    /// <summary>Who handles what.</summary>
    public IEnumerable<DescribedHandler> Handlers =>
        _runtime
            .Graph.All.OrderBy(c => c.Module.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Alias, StringComparer.Ordinal)
            .Select(c => new DescribedHandler(
                c.Module.Name,
                c.Subscriber,
                c.Alias,
                KindOf(c),
                c.NeedsDatabase && !c.IsQuestion
            ));

    private static string KindOf(HandlerChain chain) =>
        chain.IsQuestion ? DescribedHandler.Question
        : typeof(IEvent).IsAssignableFrom(chain.MessageType) ? "event"
        : "command";
}

/// <summary>One subscriber.</summary>
/// <param name="Module">The module it belongs to.</param>
/// <param name="Subscriber">Its name in the inbox.</param>
/// <param name="Message">The alias of what it handles.</param>
/// <param name="Kind"><c>command</c>, <c>event</c> or <c>question</c>.</param>
/// <param name="Transactional">Whether it runs in a transaction of its module.</param>
public sealed record DescribedHandler(string Module, string Subscriber, string Message, string Kind, bool Transactional)
{
    internal const string Question = "question";
}
