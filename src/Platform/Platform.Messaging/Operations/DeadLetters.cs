using Platform.Data;

namespace Platform.Messaging;

/// <summary>A message that could not be handled.</summary>
/// <param name="Sequence">Its place among the module's dead letters.</param>
/// <param name="Id">Its id, for replay and discard.</param>
/// <param name="Module">The module that could not handle it.</param>
/// <param name="MessageId">The id of the message.</param>
/// <param name="Subscriber">The handler that failed.</param>
/// <param name="MessageType">The message's alias.</param>
/// <param name="Source">The module that sent it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="ErrorType">The type of the last exception.</param>
/// <param name="Error">The last exception.</param>
/// <param name="Body">The message, JSON.</param>
/// <param name="FailedAt">When it was given up, UTC.</param>
public sealed record DeadLetter(
    long Sequence,
    Guid Id,
    string Module,
    Guid MessageId,
    string Subscriber,
    string MessageType,
    string Source,
    int Attempts,
    string ErrorType,
    string Error,
    string Body,
    DateTimeOffset FailedAt
);

/// <summary>The dead letters of the modules in this process: to look at, to try again, to drop.</summary>
public sealed class DeadLetters
{
    private readonly MessagingRuntime _runtime;

    internal DeadLetters(MessagingRuntime runtime) => _runtime = runtime;

    /// <summary>Dead letters, newest first. With a module they can be paged: those with a sequence below <paramref name="before"/>.</summary>
    public async Task<IReadOnlyList<DeadLetter>> QueryAsync(
        string? module,
        string? messageType,
        int limit,
        long? before,
        CancellationToken cancel
    )
    {
        var found = new List<DeadLetter>();
        foreach (
            var one in _runtime.Modules.All.Where(m =>
                module is null || string.Equals(m.Name, module, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            await using var reading = await one.Database.OpenReadAsync(cancel);
            await using var command = reading.CreateCommand();
            var provider = one.Database.Provider;
            command.CommandText = new OperationSql(one.Database).DeadLetters;
            await using var row = await command
                .Bind(messageType, before ?? long.MaxValue, limit)
                .ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                found.Add(
                    new DeadLetter(
                        row.GetInt64(0),
                        provider.Id(row, 1),
                        one.Name,
                        provider.Id(row, 2),
                        row.GetString(3),
                        row.GetString(4),
                        row.GetString(5),
                        row.GetInt32(6),
                        row.GetString(7),
                        row.GetString(8),
                        row.GetString(9),
                        provider.Time(row, 10)
                    )
                );
            }
        }

        return [.. found.OrderByDescending(d => d.FailedAt).ThenByDescending(d => d.Sequence).Take(limit)];
    }

    /// <summary>Has a dead letter handled again, from its first attempt on. False when there is none with this id.</summary>
    public Task<bool> ReplayAsync(Guid id, CancellationToken cancel) => TakeAsync(id, replay: true, cancel);

    /// <summary>Drops a dead letter. False when there is none with this id.</summary>
    public Task<bool> DiscardAsync(Guid id, CancellationToken cancel) => TakeAsync(id, replay: false, cancel);

    private async Task<bool> TakeAsync(Guid id, bool replay, CancellationToken cancel)
    {
        foreach (var module in _runtime.Modules.All)
        {
            if (await TakeAsync(module, id, replay, cancel))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TakeAsync(ModuleRuntime module, Guid id, bool replay, CancellationToken cancel)
    {
        var provider = module.Database.Provider;
        var sql = new OperationSql(module.Database);
        var now = _runtime.Time.GetUtcNow();
        await using var transaction = await module.Database.BeginWriteAsync(cancel);
        if (replay)
        {
            await transaction
                .Prepared(sql.ReplayDeadLetter)
                .Bind(provider.Id(id), provider.Time(now))
                .ExecuteNonQueryAsync(cancel);
        }

        var taken =
            await transaction.Prepared(sql.RemoveDeadLetter).Bind(provider.Id(id)).ExecuteNonQueryAsync(cancel) > 0;
        await transaction.CommitAsync();
        if (taken && replay)
        {
            module.Wake(now);
        }

        return taken;
    }
}
