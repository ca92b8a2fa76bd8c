using System.Diagnostics;

namespace IntegrationTests.Telemetry;

/// <summary>Prometheus' own tool, which checks rules and lets time pass over them.</summary>
internal static class Promtool
{
    public static bool IsThere { get; } =
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "promtool")));

    /// <summary>Runs it; fails with what it says when it does.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        using var tool = Process.Start(
            new ProcessStartInfo("promtool", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var said = tool.StandardOutput.ReadToEndAsync();
        var errors = tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();
        tool.ExitCode.ShouldBe(0, await said + await errors);
    }
}
