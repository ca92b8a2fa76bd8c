using IntegrationTests.SqlServer;

/// <summary>What .NET calls in a process that DOTNET_STARTUP_HOOKS names this assembly to, before its own program.</summary>
#pragma warning disable CA1050 // It has no namespace, or it is not found.
internal static class StartupHook
{
    public static void Initialize() =>
        QueryRecorder.Start(Environment.GetEnvironmentVariable(QueryRecorder.FolderVariable)!);
}
#pragma warning restore CA1050
