using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// Stored messages of one schema that are due and in nobody's hands, on their way into this process's: taken in a
/// transaction, handed to dispatchers when it has committed.
/// </summary>
/// <param name="runtime">The bus.</param>
/// <param name="module">The module whose schema it is.</param>
/// <param name="unknown">Told of messages that nobody here handles; they stay where they are until somebody does.</param>
internal sealed class DueBatch(MessagingRuntime runtime, ModuleRuntime module, Action<StoredMessage> unknown)
{
    private const int Most = 500;
    private readonly List<(StoredMessage Stored, Destination Destination)> _outgoing = [];
    private readonly List<(StoredMessage Stored, HandlerChain Chain)> _waiting = [];

    /// <summary>Whether there may be more: a full page, or those that stand behind the first of their group.</summary>
    public bool MayHaveLeftSome(SqlDialect sql) =>
        _outgoing.Count + _waiting.Count >= Most || (!sql.HasOneWriter && _outgoing.Count > 0);

    /// <summary>Reserves places for what is due, and leases it.</summary>
    public async Task TakeAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        await TakeOutgoingAsync(transaction, cancel);
        await TakeWaitingAsync(transaction, cancel);
        await module.Store.LeaseAsync(
            transaction,
            _outgoing.Select(one => one.Stored.Sequence),
            _waiting.Select(one => one.Stored.Sequence),
            cancel
        );
    }

    /// <summary>It has committed: hands the messages over.</summary>
    public void Enqueue()
    {
        foreach (var (stored, destination) in _outgoing)
        {
            var delivery = new Delivery(module, stored.Sequence, destination.Subscribers.Count);
            foreach (var subscriber in destination.Subscribers)
            {
                destination.Dispatcher.Enqueue(
                    destination.NewParcel(subscriber, Read(stored, destination.Module), delivery)
                );
            }
        }

        foreach (var (stored, chain) in _waiting)
        {
            module.Dispatcher.Enqueue(
                new Work
                {
                    Subscriber = chain.Subscriber,
                    Chain = chain,
                    Module = module,
                    Envelope = Read(stored, module.Name),
                    InboxSequence = stored.Sequence,
                }
            );
        }
    }

    /// <summary>It has not: gives the places back.</summary>
    public void Release()
    {
        _outgoing.ForEach(o => o.Destination.Dispatcher.Release(o.Destination.Subscribers.Count));
        module.Dispatcher.Release(_waiting.Count);
    }

    // What finds no place, or nobody who knows it, holds up those of its group that were sent after it.
    private async Task TakeOutgoingAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        var heldUp = new HashSet<(string Destination, string Group)>();
        long after = 0;
        List<StoredMessage> page;
        do
        {
            page = await module.Store.DueOutgoingAsync(transaction, Most, after, cancel);
            foreach (var stored in page)
            {
                after = stored.Sequence;
                if (stored.GroupId is { } group && heldUp.Contains((stored.Destination, group)))
                {
                    continue;
                }

                if (
                    DestinationOf(stored) is { } destination
                    && destination.Dispatcher.TryReserve(destination.Subscribers.Count)
                )
                {
                    _outgoing.Add((stored, destination));
                }
                else if (stored.GroupId is not null)
                {
                    heldUp.Add((stored.Destination, stored.GroupId));
                }
            }
        } while (page.Count == Most && _outgoing.Count < Most);
    }

    private async Task TakeWaitingAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        if (!runtime.Places.TakesWaiting(module.Name))
        {
            return;
        }

        long after = 0;
        List<StoredMessage> page;
        do
        {
            page = await module.Store.DueWaitingAsync(transaction, Most, after, cancel);
            foreach (var stored in page)
            {
                after = stored.Sequence;
                if (Subscriber(stored) is { } chain && module.Dispatcher.TryReserve(1))
                {
                    _waiting.Add((stored, chain));
                }
            }
        } while (page.Count == Most && _waiting.Count < Most);
    }

    private Destination? DestinationOf(StoredMessage stored)
    {
        var destination = runtime.Destinations.Of(stored.Destination, stored.MessageType);
        if (destination is null)
        {
            unknown(stored);
        }

        return destination;
    }

    private HandlerChain? Subscriber(StoredMessage stored)
    {
        var chain = runtime.Messages.Find(stored.MessageType) is { } type
            ? runtime.Graph.For(module.Name, type).FirstOrDefault(c => c.Subscriber == stored.Subscriber)
            : null;
        if (chain is null)
        {
            unknown(stored);
        }

        return chain;
    }

    private static Envelope Read(StoredMessage stored, string destination)
    {
        var headers = StoredHeaders.Read(stored.Headers);
        return new Envelope
        {
            Id = stored.Id,
            MessageType = stored.MessageType,
            Source = stored.Source ?? headers.Source,
            Destination = destination,
            GroupId = stored.GroupId,
            SagaId = headers.Saga,
            CorrelationId = headers.Correlation,
            ConversationId = headers.Conversation,
            ParentId = headers.Trace,
            Placement = headers.Placement,
            Headers = headers.Custom ?? Envelope.NoHeaders,
            SentAt = headers.Sent,
            DeliverBy = stored.DeliverBy,
            Attempts = stored.Attempts,
            Generation = stored.Generation,
            Body = stored.Body,
        };
    }
}
