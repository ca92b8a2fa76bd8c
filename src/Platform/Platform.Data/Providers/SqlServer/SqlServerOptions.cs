using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Logging;

namespace Platform.Data;

internal static class SqlServerOptions
{
    public static void Apply(DbContextOptionsBuilder options, string schema, bool retries) =>
        options
            .UseSqlServer(server =>
            {
                server.MigrationsHistoryTable(MigrationHistory.Table, schema);
                if (retries)
                    server.ExecutionStrategy(dependencies => new RepeatedQueries(dependencies, SqlServerErrors.Of));
            })
            .ReplaceService<IMigrationsSqlGenerator, SqlServerMigrationSql>()
            .ReplaceService<IQuerySqlGeneratorFactory, BinaryListSqlFactory>()
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
