using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Logging;

namespace Platform.Data;

internal static class PostgreSqlOptions
{
    public static void Apply(DbContextOptionsBuilder options, string schema, bool retries) =>
        options
            .UseNpgsql(postgres =>
            {
                postgres.MigrationsHistoryTable(MigrationHistory.Table, schema);
                if (retries)
                    postgres.ExecutionStrategy(dependencies => new RepeatedQueries(dependencies, PostgreSqlErrors.Of));
            })
            .ReplaceService<IMigrationsSqlGenerator, PostgreSqlMigrationSql>()
            .ReplaceService<IRelationalAnnotationProvider, NeutralAnnotationProvider>()
            // What a model and its migrations differ in is checked by the build, with a model that no product has bent.
            .ConfigureWarnings(warnings =>
                warnings
                    .Ignore(RelationalEventId.PendingModelChangesWarning)
                    // Two transactions in each other's way are no error: one of them is done again. Who gives up says so.
                    .Log(
                        (RelationalEventId.CommandError, LogLevel.Debug),
                        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)
                    )
            );
}

/// <summary>The server takes times in UTC only.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
