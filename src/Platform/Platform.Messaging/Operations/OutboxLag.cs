using Platform.Data;

namespace Platform.Messaging;

/// <summary>What waits for a module in the outboxes of this process.</summary>
/// <param name="Waiting">How many messages are due and have not arrived.</param>
/// <param name="Age">For how long the oldest of them has been due.</param>
public readonly record struct Lag(long Waiting, TimeSpan Age);

/// <summary>How far deliveries are behind, by the module that they are for.</summary>
public sealed class OutboxLag
{
    private readonly MessagingRuntime _runtime;

    internal OutboxLag(MessagingRuntime runtime) => _runtime = runtime;

    /// <summary>What is behind; a module that is not named has nothing waiting.</summary>
    public async Task<IReadOnlyDictionary<string, Lag>> ByDestinationAsync(CancellationToken cancel)
    {
        var found = new Dictionary<string, Lag>(StringComparer.OrdinalIgnoreCase);
        var now = _runtime.Time.GetUtcNow();
        foreach (var module in _runtime.Modules.All)
        {
            var provider = module.Database.Provider;
            await using var reading = await module.Database.OpenReadAsync(cancel);
            await using var command = reading.CreateCommand();
            command.CommandText = new OperationSql(module.Database).DueByDestination;
            await using var row = await command.Bind(provider.Time(now)).ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                var destination = row.GetString(0);
                var (before, age) = (found.GetValueOrDefault(destination), now - provider.Time(row, 2));
                found[destination] = new Lag(before.Waiting + row.GetInt64(1), age > before.Age ? age : before.Age);
            }
        }

        return found;
    }
}
