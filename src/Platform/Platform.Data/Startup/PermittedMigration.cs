namespace Platform.Data;

/// <summary>
/// Changes a schema as who may: the login for migrations where one is named, otherwise the one that this process uses,
/// which may be nobody's who is allowed to.
/// </summary>
internal sealed class PermittedMigration(ModuleDatabase database)
{
    public async Task ApplyAsync(IReadOnlyList<string> pending, CancellationToken cancel)
    {
        using var migrator = database.Migrator();
        var (setting, provider) = (migrator?.Setting ?? database.Setting, migrator?.Provider ?? database.Provider);
        try
        {
            await database.MigrateAsync(provider, cancel);
        }
        catch (Exception error) when (provider.SetupFaultOf(error) is { } fault)
        {
            throw fault.Kind == SetupFaultKind.MayNot
                ? MayNot(pending, setting, provider)
                : new StartRefusedException($"{setting} {fault.Says}");
        }
    }

    private StartRefusedException MayNot(IReadOnlyList<string> pending, string setting, DatabaseProvider provider)
    {
        var isNew = pending.Count == MigrationHistory.InBuild(database.ContextType).Count;
        return new(
            $"The schema {database.Schema} {(isNew ? "is not there, or empty" : "is older than this build")}: it needs "
                + $"{string.Join(", ", pending)}, and the login {provider.Login?.Name} of {setting} may not change it. "
                + $"Name one that may in ConnectionStrings:{DatabaseSettings.Migrations} (--provision makes it), or run the "
                + "script that --script-migrations writes."
        )
        {
            ExitCode = StartRefusedException.WrongSchema,
        };
    }
}
