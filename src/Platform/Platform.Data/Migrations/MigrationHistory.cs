namespace Platform.Data;

internal static class MigrationHistory
{
    public const string Table = "__EFMigrationsHistory";
}
