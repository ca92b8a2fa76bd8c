using System.Diagnostics;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// What one transaction sends: addressed, stored with the state it goes with, and handed over in memory once the
/// commit has happened. Undone when the transaction is.
/// </summary>
internal sealed class Outgoing(MessagingRuntime runtime, ModuleRuntime source)
{
    private readonly List<(Dispatcher Dispatcher, Parcel Parcel)> _ready = [];
    private readonly List<(Envelope Envelope, IReadOnlyList<string> Subscribers)> _sent = [];
    private ArrivedBatch? _arrived;
    private DateTimeOffset? _wake;

    /// <summary>Stores everything that a handling has sent, and removes what has arrived from this module before.</summary>
    public async ValueTask StoreAsync(WriteTransaction transaction, MessageContext context, CancellationToken cancel)
    {
        if (context.EndedSaga is { } ended)
        {
            await source.Store.CancelScheduledAsync(transaction, source.Name, ended, cancel);
        }

        foreach (var message in context.Outgoing ?? [])
        {
            await StoreAsync(transaction, Address(message, context), cancel);
        }

        if (_wake <= runtime.Time.GetUtcNow() && source.Database.Provider.Waking(source.Database.Schema) is { } waking)
        {
            // Whoever has earlier ones of the group takes these, too.
            transaction.WithCommit(waking);
        }

        _arrived = await ArrivedBatch.RemoveAsync(source, transaction, cancel);
    }

    /// <summary>To be called when the commit has happened, before the next transaction begins, so that order is kept.</summary>
    public void Committed()
    {
        _arrived?.Committed();
        foreach (var (envelope, subscribers) in _sent)
        {
            runtime.Watch.Sent(envelope, subscribers);
        }

        foreach (var (dispatcher, parcel) in _ready)
        {
            dispatcher.Enqueue(parcel);
        }

        foreach (var (envelope, _) in _sent)
        {
            if (envelope.Message is not IEvent published)
            {
                continue;
            }

            MessagingDiagnostics.Published(envelope.MessageType, source.Name);
            source.Measures.Published(published);
            runtime.Live.Committed(source.Name, published);
            if (envelope.GroupId is not null)
            {
                runtime.Live.Committed(envelope.GroupId, published);
            }
        }

        if (_wake is { } due)
        {
            source.Wake(due);
        }
    }

    /// <summary>To be called when the transaction was undone.</summary>
    public void Undone()
    {
        foreach (var group in _ready.GroupBy(r => r.Dispatcher))
        {
            group.Key.Release(group.Count());
        }

        _arrived?.Dispose();
    }

    private async ValueTask StoreAsync(WriteTransaction transaction, Envelope envelope, CancellationToken cancel)
    {
        if (envelope.Message is IEvent)
        {
            MessagingDiagnostics.Publishing(envelope.MessageType);
        }

        long? eventSequence =
            envelope.Message is IEvent ? await source.Store.AddEventAsync(transaction, envelope, cancel) : null;
        var all = new List<string>();
        foreach (var destination in runtime.Destinations.Of(envelope.MessageType))
        {
            var subscribers = destination.Subscribers;
            all.AddRange(subscribers.Select(s => s.Name));
            var due = envelope.ScheduledTime is not { } at || at <= runtime.Time.GetUtcNow();
            var reserved = due && destination.Dispatcher.TryReserve(subscribers.Count);
            var mine = false;
            long sequence;
            try
            {
                (sequence, mine) = await source.Store.AddOutgoingAsync(
                    transaction,
                    envelope,
                    destination.Module,
                    eventSequence,
                    reserved,
                    cancel
                );
            }
            finally
            {
                if (reserved && !mine)
                {
                    destination.Dispatcher.Release(subscribers.Count);
                }
            }

            if (mine)
            {
                var delivery = new Delivery(source, sequence, subscribers.Count);
                _ready.AddRange(
                    subscribers.Select(s =>
                        (destination.Dispatcher, destination.NewParcel(s, envelope.For(destination.Module), delivery))
                    )
                );
                continue;
            }

            var when = envelope.ScheduledTime ?? runtime.Time.GetUtcNow();
            _wake = _wake is null || when < _wake ? when : _wake;
        }

        _sent.Add((envelope, all));
    }

    private Envelope Address(OutgoingMessage outgoing, MessageContext context)
    {
        var (message, options) = outgoing;
        var now = runtime.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        return new Envelope
        {
            Id = id,
            Message = message,
            MessageType = runtime.Messages.AliasOf(message.GetType()),
            Source = source.Name,
            GroupId = options?.GroupId ?? runtime.SagaNamedBy(message) ?? context.Envelope?.GroupId ?? context.SagaId,
            SagaId = options?.SagaId ?? context.SagaId,
            CorrelationId = context.CorrelationId ?? id.ToString(),
            ConversationId = context.Envelope?.Id,
            ParentId = Activity.Current?.Id,
            Placement = context.Envelope?.Placement ?? CallPlacement.Current,
            Headers = options is { Headers.Count: > 0 } ? options.Headers : Envelope.NoHeaders,
            SentAt = now,
            ScheduledTime = options?.ScheduledTime ?? (options?.ScheduleDelay is { } delay ? now + delay : null),
            DeliverBy = options?.DeliverWithin is { } within ? now + within : null,
        };
    }
}
