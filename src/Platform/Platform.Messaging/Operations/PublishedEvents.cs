using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// The events that a module has published itself, kept in its own schema: with them it answers who has to hear
/// something again from the beginning. Declare it as a parameter of a handler, with the module's own context.
/// </summary>
/// <typeparam name="TContext">The module's context.</typeparam>
public sealed class PublishedEvents<TContext>(ModuleDatabase<TContext> database)
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
        var provider = database.Provider;
        await using var reading = await database.OpenReadAsync(cancel);
        await using var command = reading.CreateCommand();
        command.CommandText = $"""
            SELECT sequence, body FROM {provider.Table(database.Schema, "events")}
            WHERE message_type = @p0 AND sequence > @p1 ORDER BY sequence {provider.Limit("@p2")}
            """;
        await using var row = await command
            .Bind(new MessageTypes().AliasOf(typeof(TEvent)), after, limit)
            .ExecuteReaderAsync(cancel);
        var found = new List<(long, TEvent)>();
        while (await row.ReadAsync(cancel))
            found.Add((row.GetInt64(0), (TEvent)MessageTypes.Read(row.GetString(1), typeof(TEvent))));
        return found;
    }
}
