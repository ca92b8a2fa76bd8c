using Microsoft.Data.Sqlite;

namespace Platform.Data;

internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;

    private const int ReadOnly = 8;
    private const int Disk = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static bool IsUnavailable(SqliteException error) =>
        error.SqliteErrorCode is Busy or Locked or ReadOnly or Disk or Full or CannotOpen;

    public static bool IsBusy(SqliteException error) => error.SqliteErrorCode is Busy or Locked;
}
