using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Data;

internal static class PostgreSqlOptions
{
    public static void Apply(DbContextOptionsBuilder options, string schema, bool retries) =>
        options
            .UseNpgsql(postgres =>
            {
                postgres.MigrationsHistoryTable(MigrationHistory.Table, schema);
                if (retries)
                    postgres.EnableRetryOnFailure();
            })
            .ReplaceService<IMigrationsSqlGenerator, PostgreSqlMigrationSql>()
            .ReplaceService<IRelationalAnnotationProvider, NeutralAnnotationProvider>()
            // What a model and its migrations differ in is checked by the build, with a model that no product has bent.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}

/// <summary>The server takes times in UTC only.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
