using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Gateway.Shop;

/// <summary>A program of its own, and what the system says that it uses.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;

    private RunningProgram(
        string name,
        IReadOnlyList<string> arguments,
        IReadOnlyList<(string Variable, string Value)> environment
    )
    {
        var command = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        command.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
        foreach (var argument in arguments)
            command.ArgumentList.Add(argument);
        foreach (var (variable, value) in environment)
            command.Environment[variable] = value;
        process = new Process { StartInfo = command };
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>Starts one, and waits until it says that it serves.</summary>
    public static async Task<RunningProgram> StartAsync(
        string name,
        string servesWhenItSays,
        IReadOnlyList<string> arguments,
        params IReadOnlyList<(string Variable, string Value)> environment
    )
    {
        var program = new RunningProgram(name, arguments, environment);
        var serves = program.Start(servesWhenItSays);
        var ended = program.process.WaitForExitAsync();
        if (await Task.WhenAny(serves, ended, Task.Delay(TimeSpan.FromSeconds(60))) != serves)
        {
            var said = program.Output;
            program.Dispose();
            throw new InvalidOperationException($"{name} does not serve:\n{said}");
        }

        return program;
    }

    /// <summary>Runs one to its end.</summary>
    public static async Task RunAsync(
        string name,
        IReadOnlyList<string> arguments,
        params IReadOnlyList<(string Variable, string Value)> environment
    )
    {
        using var program = new RunningProgram(name, arguments, environment);
        _ = program.Start("");
        await program.process.WaitForExitAsync();
        if (program.process.ExitCode != 0)
            throw new InvalidOperationException($"{name} ended with {program.process.ExitCode}:\n{program.Output}");
    }

    /// <summary>The address of the HTTP/1.1 endpoint that it has named.</summary>
    public Uri Http1 => new(Address().Match(Output).Groups[1].Value);

    /// <summary>What it has used of the processors so far, in the kernel and outside.</summary>
    public TimeSpan Processor => process.TotalProcessorTime;

    /// <summary>The most memory that it has had at a time, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    private string Output => string.Join('\n', output);

    public void Dispose()
    {
        // Nothing is left running, however this program ends.
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(this, EventArgs.Empty);
        process.Dispose();
    }

    private void End(object? sender, EventArgs e)
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private Task Start(string servesWhenItSays)
    {
        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += Heard;
        process.ErrorDataReceived += Heard;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return serves.Task;

        void Heard(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text)
                return;
            output.Enqueue(text);
            if (text.Contains(servesWhenItSays, StringComparison.Ordinal))
                serves.TrySetResult();
        }
    }

    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Address();
}
