using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace IntegrationTests.Shop;

/// <summary>A program of the shop that serves until it is ended, one way or the other, and can be started again.</summary>
/// <param name="assembly">The program.</param>
/// <param name="arguments">Its command line.</param>
/// <param name="servesWhenItSays">A part of the line by which it says that it serves.</param>
/// <param name="environment">More variables of its environment.</param>
public sealed class ServingProcess(
    string assembly,
    IReadOnlyList<string> arguments,
    string servesWhenItSays,
    IReadOnlyDictionary<string, string>? environment = null
) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    /// <summary>Everything that it has written so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Its number, while it runs.</summary>
    public int? Id => process?.Id;

    /// <summary>Starts it, and waits until it serves.</summary>
    public async Task StartAsync(TimeSpan? patience = null)
    {
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        started.OutputDataReceived += (_, line) => Heard(line.Data, serving);
        started.ErrorDataReceived += (_, line) => Heard(line.Data, serving);
        started.Exited += (_, _) =>
            serving.TrySetException(
                new InvalidOperationException($"{Path.GetFileName(assembly)} has ended.\n{Output}")
            );
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        process = started;
        await serving.Task.WaitAsync(patience ?? TimeSpan.FromSeconds(60));
    }

    /// <summary>SIGTERM: it finishes what it has, and ends.</summary>
    /// <returns>The exit code; 0 when it was not running.</returns>
    public async Task<int> StopAsync()
    {
        if (process is not { } running)
        {
            return 0;
        }

        process = null;
        using var signal = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await running.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        var code = running.ExitCode;
        running.Dispose();
        return code;
    }

    /// <summary>SIGKILL: nothing is finished, nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            process = null;
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private void Heard(string? line, TaskCompletionSource serving)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        if (line.Contains(servesWhenItSays, StringComparison.Ordinal))
        {
            serving.TrySetResult();
        }
    }

    private ProcessStartInfo Command()
    {
        var command = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            command.Environment[name] = value;
        }

        command.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    }
}
