using Microsoft.Data.Sqlite;

namespace Platform.Data;

internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;

    public static bool IsBusy(SqliteException error) => error.SqliteErrorCode is Busy or Locked;
}
