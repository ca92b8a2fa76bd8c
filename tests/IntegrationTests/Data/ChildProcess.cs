using System.Diagnostics;

namespace IntegrationTests.Data;

/// <summary>This assembly, run as a process of its own.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    public ChildProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
    }

    public async Task ShouldSayAsync(string line)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } said)
            if (said == line)
                return;
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
    }

    public Task GoOnAsync() => process.StandardInput.WriteLineAsync("go");

    /// <summary>SIGKILL: nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task ShouldEndWellAsync()
    {
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
