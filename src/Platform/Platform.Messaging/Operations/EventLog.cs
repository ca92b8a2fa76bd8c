using System.Data.Common;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>An event as its module has kept it.</summary>
/// <param name="Sequence">Its place in the module's log.</param>
/// <param name="Id">The id of the message.</param>
/// <param name="Module">The module that published it.</param>
/// <param name="Type">Its alias.</param>
/// <param name="About">The group it belongs to (an order's id, say).</param>
/// <param name="PublishedAt">When, UTC.</param>
/// <param name="Body">The event, JSON.</param>
public sealed record EventRecord(
    long Sequence,
    Guid Id,
    string Module,
    string Type,
    string? About,
    DateTimeOffset PublishedAt,
    string Body
);

/// <summary>The events that the modules of this process have published: kept from the first day.</summary>
public sealed class EventLog
{
    private const int Batch = 500;

    private readonly MessagingRuntime _runtime;

    internal EventLog(MessagingRuntime runtime) => _runtime = runtime;

    /// <summary>
    /// Events in the order in which they were published. With a module they can be paged: those with a sequence above
    /// <paramref name="after"/>. <paramref name="about"/> narrows them to one group.
    /// </summary>
    public async Task<IReadOnlyList<EventRecord>> QueryAsync(
        string? module,
        string? about,
        int limit,
        long after,
        CancellationToken cancel
    )
    {
        var found = new List<EventRecord>();
        foreach (
            var one in _runtime.Modules.All.Where(m =>
                module is null || string.Equals(m.Name, module, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var filter = new EventFilter
            {
                After = after,
                Limit = limit,
                About = about is null ? null : [about],
            };
            found.AddRange((await ReadAsync(one.Database, one.Name, filter, cancel)).Select(e => e.Event));
        }

        return [.. found.OrderBy(e => e.PublishedAt).ThenBy(e => e.Id).Take(limit)];
    }

    /// <summary>
    /// Has one subscriber handle everything that a module has published, as a new generation: it alone is reached, and
    /// what it has handled before counts for the old generation only. Answers with the number of events.
    /// </summary>
    /// <param name="source">The module whose events are replayed.</param>
    /// <param name="subscriber">The subscriber as <c>describe</c> names it, <c>Orders.KeepDetailsHandler</c>.</param>
    /// <param name="generation">A number above 0 that was not used for this subscriber.</param>
    /// <param name="cancel">Ends the replay; what was stored by then is handled.</param>
    public async Task<long> ReplayAsync(string source, string subscriber, int generation, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(generation, 1);
        var chains = _runtime.Graph.All.Where(c => c.Subscriber == subscriber).ToList();
        if (chains.Count == 0 || !_runtime.Modules.TryGet(source, out var from))
        {
            throw new ArgumentException(
                $"There is no module {source} or no subscriber {subscriber} here; describe lists them.",
                nameof(subscriber)
            );
        }

        var to = _runtime.Modules[chains[0].Module.Name];
        var aliases = chains.Select(c => c.Alias).ToHashSet(StringComparer.Ordinal);
        long after = 0;
        long count = 0;
        while (true)
        {
            var filter = new EventFilter { After = after, Limit = Batch };
            var page = await ReadAsync(from.Database, from.Name, filter, cancel);
            if (page.Count == 0)
            {
                return count;
            }

            after = page[^1].Event.Sequence;
            count += await StoreAsync(
                to,
                subscriber,
                generation,
                [.. page.Where(e => aliases.Contains(e.Event.Type))],
                cancel
            );
            to.Wake(_runtime.Time.GetUtcNow());
        }
    }

    private async Task<int> StoreAsync(
        ModuleRuntime to,
        string subscriber,
        int generation,
        IReadOnlyList<(EventRecord Event, StoredHeaders Headers)> events,
        CancellationToken cancel
    )
    {
        await to.Database.Provider.RetriedAsync(
            async () =>
            {
                await using var transaction = await to.Database.BeginWriteAsync(cancel);
                var envelopes = events.Select(one => Replayed(one.Event, one.Headers, generation));
                await to.Store.AddWaitingAsync(transaction, envelopes, subscriber, cancel);
                await transaction.CommitAsync();
            },
            _runtime.Time,
            cancel
        );
        return events.Count;
    }

    private static Envelope Replayed(EventRecord one, StoredHeaders headers, int generation) =>
        new()
        {
            Id = one.Id,
            MessageType = one.Type,
            Source = one.Module,
            GroupId = one.About,
            SagaId = headers.Saga,
            CorrelationId = headers.Correlation,
            ConversationId = headers.Conversation,
            ParentId = headers.Trace,
            Headers = headers.Custom ?? Envelope.NoHeaders,
            SentAt = one.PublishedAt,
            Generation = generation,
            Body = one.Body,
        };

    /// <summary>The type that goes by an alias; null when no module here knows it.</summary>
    internal Type? Find(string alias) => _runtime.Messages.Find(alias);

    internal string AliasOf(Type type) => _runtime.Messages.AliasOf(type);

    internal static Task<List<(EventRecord Event, StoredHeaders Headers)>> ReadAsync(
        ModuleDatabase database,
        string module,
        EventFilter filter,
        CancellationToken cancel
    ) => database.ReadAsync(reading => ReadAsync(reading, database, module, filter, cancel), cancel);

    private static async Task<List<(EventRecord Event, StoredHeaders Headers)>> ReadAsync(
        DbConnection reading,
        ModuleDatabase database,
        string module,
        EventFilter filter,
        CancellationToken cancel
    )
    {
        var provider = database.Provider;
        var sql = new OperationSql(database);
        // Who asks about something by name has heard of it: it is committed.
        var end = filter.About is null ? await EndAsync(reading, sql.EndOfLog, cancel) : long.MaxValue;
        var found = new List<(EventRecord, StoredHeaders)>();
        await using var command = reading.CreateCommand();
        command.CommandText = sql.Events(filter);
        await using var row = await command
            .Bind([filter.After, filter.Limit, end, .. filter.Values])
            .ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var one = new EventRecord(
                row.GetInt64(0),
                provider.Id(row, 1),
                module,
                row.GetString(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                provider.Time(row, 4),
                row.GetString(5)
            );
            found.Add((one, StoredHeaders.Read(row.IsDBNull(6) ? null : row.GetString(6))));
        }

        return found;
    }

    // What is read from a place on must not pass by what is committed later with a lower number.
    private static async Task<long> EndAsync(DbConnection reading, string endOfLog, CancellationToken cancel)
    {
        await using var command = reading.CreateCommand();
        command.CommandText = endOfLog;
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
