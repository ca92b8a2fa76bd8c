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

        if (context.Outgoing is { Count: > 0 } sent)
        {
            await StoreAsync(transaction, sent.ConvertAll(message => Address(message, context)), cancel);
        }

        if (_wake <= runtime.Time.GetUtcNow() && source.Database.Provider.Waking(source.Database.Schema) is { } waking)
        {
            // Whoever has earlier ones of the group takes these, too.
            transaction.WithCommit(waking);
        }

        _arrived = ArrivedBatch.RemoveWithCommit(source, transaction);
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

    private async ValueTask StoreAsync(
        WriteTransaction transaction,
        IReadOnlyList<Envelope> envelopes,
        CancellationToken cancel
    )
    {
        var places = await LogAsync(transaction, envelopes, cancel);
        List<(Destination To, OutgoingRow Row)> rows = [];
        foreach (var envelope in envelopes)
        {
            var destinations = runtime.Destinations.Of(envelope.MessageType);
            _sent.Add((envelope, [.. destinations.SelectMany(one => one.Subscribers).Select(one => one.Name)]));
            var due = envelope.ScheduledTime is not { } at || at <= runtime.Time.GetUtcNow();
            foreach (var one in destinations)
            {
                var reserved = due && one.Dispatcher.TryReserve(one.Subscribers.Count);
                long? place = places.TryGetValue(envelope, out var found) ? found : null;
                rows.Add((one, new(envelope, one.Module, place, reserved)));
            }
        }

        List<(long Sequence, bool Mine)> stored = [];
        try
        {
            stored = await source.Store.AddOutgoingAsync(transaction, rows.Select(one => one.Row), cancel);
        }
        finally
        {
            foreach (var (i, (to, row)) in rows.Index())
                if (row.Lease && !(i < stored.Count && stored[i].Mine))
                    to.Dispatcher.Release(to.Subscribers.Count);
        }

        foreach (var ((to, row), (sequence, mine)) in rows.Zip(stored))
            if (mine)
                MakeReady(to, row.Envelope, sequence);
            else
                WakeFor(row.Envelope);
    }

    private async ValueTask<Dictionary<Envelope, long>> LogAsync(
        WriteTransaction transaction,
        IReadOnlyList<Envelope> envelopes,
        CancellationToken cancel
    )
    {
        var events = envelopes.Where(one => one.Message is IEvent).ToList();
        if (events.Count == 0)
            return [];
        foreach (var one in events)
            MessagingDiagnostics.Publishing(one.MessageType);
        var places = await source.Store.AddEventsAsync(transaction, events, cancel);
        return events.Zip(places).ToDictionary(one => one.First, one => one.Second);
    }

    private void MakeReady(Destination to, Envelope envelope, long sequence)
    {
        var delivery = new Delivery(source, sequence, to.Subscribers.Count);
        _ready.AddRange(
            to.Subscribers.Select(one => (to.Dispatcher, to.NewParcel(one, envelope.For(to.Module), delivery)))
        );
    }

    private void WakeFor(Envelope envelope)
    {
        var when = envelope.ScheduledTime ?? runtime.Time.GetUtcNow();
        _wake = _wake is null || when < _wake ? when : _wake;
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
