namespace Platform.Hosting;

/// <summary>What the command line asks for beside settings.</summary>
internal static class Verbs
{
    public const string Describe = "describe";
    public const string MigrateOnly = "--migrate-only";

    /// <summary>The settings alone: a verb would take the next setting for its value.</summary>
    public static string[] Without(string[] args) => [.. args.Where(arg => arg is not (Describe or MigrateOnly))];
}
