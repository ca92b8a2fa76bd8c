using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Platform.Data;

/// <summary>
/// Queries are asked again as everything else is tried again, see <see cref="Retries"/>, and fail as they failed last: EF
/// would wrap that into an exception of its own, which is no <see cref="DbException"/>.
/// </summary>
internal sealed class RepeatedQueries(ExecutionStrategyDependencies dependencies, Func<DbException, Fault> faultOf)
    : ExecutionStrategy(dependencies, DefaultMaxRetryCount, DefaultMaxDelay)
{
    protected override bool ShouldRetryOn(Exception exception) =>
        After(exception, ExceptionsEncountered.Count + 1) is not null;

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        After(lastException, ExceptionsEncountered.Count);

    private TimeSpan? After(Exception exception, int attempt) =>
        exception is DbException error ? Retries.After(faultOf(error), attempt) : null;
}
