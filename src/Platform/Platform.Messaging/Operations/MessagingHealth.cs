using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Platform.Messaging;

/// <summary>
/// How the bus is doing: unhealthy when a message that could be handled is overdue; degraded by dead letters and by
/// messages that wait for code that handles them.
/// </summary>
internal sealed class MessagingHealth(MessagingRuntime runtime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var data = new Dictionary<string, object>();
        var (overdue, degraded) = (new List<string>(), new List<string>());
        foreach (var module in runtime.Modules.All)
        {
            MessageBacklog backlog;
            await using (var reading = await module.Database.OpenReadAsync(cancellationToken))
            {
                backlog = await module.Store.BacklogAsync(reading, cancellationToken);
            }

            var unknown = backlog.Types.Keys.Where(alias => runtime.Messages.Find(alias) is null).ToList();
            var age = backlog.OldestDue is { } due ? runtime.Time.GetUtcNow() - due : TimeSpan.Zero;
            data[module.Name] = new ModuleBacklog(backlog.Types.Values.Sum(), age, backlog.DeadLetters);
            if (unknown.Count > 0)
            {
                degraded.Add($"{module.Name} keeps messages that nobody handles: {string.Join(", ", unknown)}");
            }
            else if (age > runtime.Options.Overdue)
            {
                overdue.Add($"{module.Name} has messages due for {age.TotalSeconds:0} s");
            }

            if (backlog.DeadLetters > 0)
            {
                degraded.Add($"{module.Name} has {backlog.DeadLetters} dead letters");
            }
        }

        return overdue.Count > 0 ? HealthCheckResult.Unhealthy(string.Join("; ", overdue), data: data)
            : degraded.Count > 0 ? HealthCheckResult.Degraded(string.Join("; ", degraded), data: data)
            : HealthCheckResult.Healthy("nothing overdue", data);
    }
}
