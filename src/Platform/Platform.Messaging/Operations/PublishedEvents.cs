using Platform.Contracts;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// The events that a module has published itself, kept in its own schema: with them it answers who has to hear
/// something again from the beginning, and builds its own read models. Declare it as a parameter of a handler, with the
/// module's own context.
/// </summary>
/// <typeparam name="TContext">The module's context.</typeparam>
public sealed class PublishedEvents<TContext>(ModuleDatabase<TContext> database, EventLog log)
    where TContext : SchemaDbContext
{
    /// <summary>Events of one type, oldest first: those whose place in the log comes after <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<(long Sequence, TEvent Event)>> ReadAsync<TEvent>(
        long after,
        int limit,
        CancellationToken cancel
    )
        where TEvent : IEvent
    {
        var filter = new EventFilter
        {
            Alias = log.AliasOf(typeof(TEvent)),
            After = after,
            Limit = limit,
        };
        var found = await EventLog.ReadAsync(database, database.Schema, filter, cancel);
        return [.. found.Select(one => (one.Event.Sequence, (TEvent)Read(one.Event, typeof(TEvent))))];
    }

    /// <summary>Events of all types that are known here, oldest first, with their places in the log.</summary>
    /// <param name="after">The place after which to go on; 0 at the beginning.</param>
    /// <param name="limit">The most events to read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<(long Sequence, IEvent Event)>> AfterAsync(
        long after,
        int limit,
        CancellationToken cancel
    )
    {
        var filter = new EventFilter { After = after, Limit = limit };
        var found = await EventLog.ReadAsync(database, database.Schema, filter, cancel);
        return
        [
            .. found
                .Where(one => log.Find(one.Event.Type) is not null)
                .Select(one => (one.Event.Sequence, Read(one.Event, log.Find(one.Event.Type)!))),
        ];
    }

    /// <summary>Every event of some groups (orders, say), oldest first, with its group.</summary>
    public async Task<ILookup<string, PublishedEvent>> AboutAsync(
        IReadOnlyList<string> groups,
        CancellationToken cancel
    )
    {
        var filter = new EventFilter { About = groups };
        return (await EventLog.ReadAsync(database, database.Schema, filter, cancel))
            .Select(one => one.Event)
            .Where(one => log.Find(one.Type) is not null)
            .ToLookup(one => one.About!, one => new PublishedEvent(one.PublishedAt, Read(one, log.Find(one.Type)!)));
    }

    private static IEvent Read(EventRecord one, Type type) => (IEvent)MessageTypes.Read(one.Body, type);

    /// <summary>
    /// What was published, whatever it is, as it was written: what <paramref name="wanted"/> names of a page of the log,
    /// and the place to go on after, null at the end.
    /// </summary>
    /// <param name="after">The place after which to go on; 0 at the beginning.</param>
    /// <param name="limit">The most events to read.</param>
    /// <param name="wanted">Aliases of events.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<(IReadOnlyList<KeptEvent> Events, long? Next)> ReadAsync(
        long after,
        int limit,
        IReadOnlyCollection<string> wanted,
        CancellationToken cancel
    )
    {
        var page = await EventLog.ReadAsync(
            database,
            database.Schema,
            new EventFilter { After = after, Limit = limit },
            cancel
        );
        return (
            [
                .. page.Select(one => one.Event)
                    .Where(one => wanted.Contains(one.Type))
                    .Select(one => new KeptEvent(one.Id, one.Type, one.PublishedAt, one.Body)),
            ],
            page.Count == limit ? page[^1].Event.Sequence : null
        );
    }
}

/// <summary>An event that a module has published.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Event">The event.</param>
public sealed record PublishedEvent(DateTimeOffset At, IEvent Event);
