using System.Collections.Concurrent;
using System.Diagnostics;

namespace IntegrationTests.Chaos;

/// <summary>The replay tool as a process, on its way through a file.</summary>
internal sealed class ReplayProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private ReplayProcess(Process process) => this.process = process;

    /// <summary>Everything that it has written so far.</summary>
    public string Output => string.Join('\n', output);

    public bool HasEnded => process.HasExited;

    /// <summary>Whether it is at work on orders or on what follows them.</summary>
    public bool IsUnderWay => output.Any(line => line.StartsWith("orders", StringComparison.Ordinal));

    public static ReplayProcess Start(
        Uri shop,
        (string Email, string Password) operators,
        string report,
        bool retry,
        IEnumerable<string> arguments
    )
    {
        var command = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        command.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Replay.dll"));
        foreach (var argument in (string[])["--host", shop.ToString(), "--report", report, .. arguments])
            command.ArgumentList.Add(argument);
        if (retry)
            command.ArgumentList.Add("--retry");
        command.Environment["Users__Operator__Email"] = operators.Email;
        command.Environment["Users__Operator__Password"] = operators.Password;

        var replay = new ReplayProcess(new Process { StartInfo = command });
        replay.process.OutputDataReceived += (_, line) => replay.Heard(line.Data);
        replay.process.ErrorDataReceived += (_, line) => replay.Heard(line.Data);
        replay.process.Start();
        replay.process.BeginOutputReadLine();
        replay.process.BeginErrorReadLine();
        return replay;
    }

    public async Task<int> EndedAsync(TimeSpan patience)
    {
        await process.WaitForExitAsync().WaitAsync(patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is not null)
            output.Enqueue(line);
    }
}
