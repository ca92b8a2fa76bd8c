using Platform.Data;

namespace Platform.Hosting;

/// <summary>What the command line asks for beside settings.</summary>
internal static class Verbs
{
    public const string Describe = "describe";
    public const string MigrateOnly = "--migrate-only";
    public const string Provision = "--provision";

    /// <summary>The setting that names the folder for the interface's documents.</summary>
    public const string OpenApi = "openapi";

    /// <summary>The setting that names the folder for the script that makes logins and schemas.</summary>
    public const string ScriptProvision = "script-provision";

    private static readonly string[] Folders = [MigrationScripts.Setting, ScriptProvision, OpenApi];

    private static bool IsValue(string? word) =>
        word is { Length: > 0 } && !word.StartsWith('-') && word is not Describe;

    /// <summary>The settings alone: a verb would take the next setting for its value.</summary>
    /// <exception cref="StartRefusedException">A word is neither a verb nor a setting.</exception>
    public static string[] Without(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
            if (
                Folders.Any(one =>
                    args[i] == $"--{one}=" || (args[i] == $"--{one}" && !IsValue(args.ElementAtOrDefault(i + 1)))
                )
            )
                throw new StartRefusedException($"{args[i].TrimEnd('=')} takes a folder: {args[i].TrimEnd('=')} out.");
        var settings = args.Where(arg => arg is not (Describe or MigrateOnly or Provision)).ToArray();
        for (var i = 0; i < settings.Length; i++)
        {
            var isValue = i > 0 && settings[i - 1].StartsWith('-') && !settings[i - 1].Contains('=');
            if (
                settings[i] is "--help" or "-h"
                || (!isValue && !settings[i].StartsWith('-') && !settings[i].Contains('='))
            )
                throw new StartRefusedException(
                    $"'{settings[i]}' is not known. Say nothing to serve, {Describe} to see what it is made of, {MigrateOnly} "
                        + $"to bring the schemas up to date, --{MigrationScripts.Setting} <folder> to write the SQL for that, {Provision} to make "
                        + $"schemas and logins on a server, --{ScriptProvision} <folder> to write the SQL for that, --{OpenApi} <folder> to write the interface's documents; settings are given as --urls http://localhost:5000."
                );
        }

        return settings;
    }
}
