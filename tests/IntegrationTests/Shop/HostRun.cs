using System.Diagnostics;
using IntegrationTests.Data;

namespace IntegrationTests.Shop;

/// <summary>The host, run until it ends by itself: with a verb, or because it cannot start.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Said">What it said on standard error.</param>
/// <param name="Output">What it wrote on standard output, its log too.</param>
public sealed record HostRun(int Code, string Said, string Output)
{
    /// <summary>Runs it with these arguments, and a data folder that is gone afterwards.</summary>
    public static Task<HostRun> OfAsync(params IEnumerable<string> arguments) => OfAsync("Host", arguments);

    /// <summary>The same of another program of the shop, <c>Extracted.Orders</c> say.</summary>
    public static async Task<HostRun> OfAsync(
        string program,
        IEnumerable<string> arguments,
        params (string Name, string Value)[] environment
    )
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, $"{program}.dll"), $"--Data:Folder={folder.Path}", .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, said.TrimEnd(), await output);
    }
}
