using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Platform.Data;

internal static class SqliteConnections
{
    public static SqliteConnection Create(string file, SqliteOpenMode mode, TimeSpan patience) =>
        new PreparingConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                ForeignKeys = true,
                // A writer is kept open by its queue; readers come and go.
                Pooling = mode == SqliteOpenMode.ReadOnly,
                DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
            }.ConnectionString
        );

    public static void SetUp(SqliteConnection connection, TimeSpan patience)
    {
        var wait = ((int)patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        var isReader = connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);
        var pragmas = isReader
            ? $"PRAGMA busy_timeout={wait}; PRAGMA cache_size=-2000; PRAGMA temp_store=MEMORY"
            : $"PRAGMA busy_timeout={wait}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-8000; "
                + "PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864";
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
