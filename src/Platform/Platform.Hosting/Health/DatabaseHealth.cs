using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>
/// Writes one row to a schema: what can be read may yet be unable to take an order, on a full disk or a read-only file.
/// What was found is good for a second, however many ask.
/// </summary>
internal sealed class DatabaseHealth(ModuleDatabase database, TimeProvider clock) : IHealthCheck, IDisposable
{
    private const string ProbeScope = "health";
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim turn = new(1, 1);
    private HealthCheckResult found;
    private DateTimeOffset foundAt = DateTimeOffset.MinValue;

    /// <summary>The check's name: <c>database:inventory</c>.</summary>
    public static string NameOf(string schema) => $"database:{schema}";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - foundAt >= GoodFor)
            {
                found = await ProbeAsync();
                foundAt = clock.GetUtcNow();
            }

            return found;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            await WriteAsync(patience.Token);
            return HealthCheckResult.Healthy(
                data: new Dictionary<string, object> { ["writersWaiting"] = database.Waiting }
            );
        }
        catch (OperationCanceledException)
        {
            // Many wait to write, and they get their turn: slow is not broken.
            return HealthCheckResult.Degraded($"{database.Waiting} are waiting to write.");
        }
        catch (Exception wrong) when (wrong is DbException || database.Provider.IsUnavailable(wrong))
        {
            return HealthCheckResult.Unhealthy($"Cannot be written: {wrong.Message}", wrong);
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        await using var transaction = await database.BeginWriteAsync(cancellation);
        await transaction
            .Prepared(new AnswerSql(database).Probe)
            .Bind(ProbeScope, ProbeScope, "", 0, database.Provider.Time(clock.GetUtcNow()))
            .ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync();
    }
}
