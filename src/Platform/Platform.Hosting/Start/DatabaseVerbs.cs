using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>What the command line asks for that is about databases alone, and is done without serving.</summary>
internal static class DatabaseVerbs
{
    /// <returns>Whether it was asked for, and is done.</returns>
    public static async Task<bool> RunDatabaseVerbAsync(this WebApplication app, string[] args)
    {
        var lines =
            app.Configuration[MigrationScripts.Setting] is { } migrations
                ? await InFolder(migrations, app.Services.GetRequiredService<MigrationScripts>().WriteAsync(migrations))
            : app.Configuration[Verbs.ScriptProvision] is { } provision
                ? await InFolder(provision, app.Services.GetRequiredService<Provisioning>().WriteAsync(provision))
            : args.Contains(Verbs.Provision) ? await app.Services.GetRequiredService<Provisioning>().RunAsync()
            : null;
        foreach (var line in lines ?? [])
            await Console.Out.WriteLineAsync(line);
        return lines is not null;
    }

    private static async Task<IReadOnlyList<string>> InFolder(string folder, Task<IReadOnlyList<string>> writing)
    {
        try
        {
            return await writing;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{folder} cannot be written: {error.Message}");
        }
    }
}
