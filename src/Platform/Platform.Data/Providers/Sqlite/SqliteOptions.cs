using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Data;

internal static class SqliteOptions
{
    public static void Apply(DbContextOptionsBuilder options, string schema) =>
        options
            .UseSqlite(sqlite =>
                sqlite
                    .MigrationsHistoryTable(MigrationHistory.Table, schema)
                    // There is no round trip to save, and a statement by itself is one that was prepared before.
                    .MaxBatchSize(1)
            )
            .ReplaceService<IMigrationsSqlGenerator, SqliteMigrationSql>()
            .ReplaceService<IRelationalAnnotationProvider, NeutralAnnotationProvider>()
            // One file is one schema here, so the name of the schema says nothing more; and what a model and its
            // migrations differ in is checked by the build, with a model that is free of SQLite's own conversions.
            .ConfigureWarnings(warnings =>
                warnings.Ignore(SqliteEventId.SchemaConfiguredWarning, RelationalEventId.PendingModelChangesWarning)
            );
}
