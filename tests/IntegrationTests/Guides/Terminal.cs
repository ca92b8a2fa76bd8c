using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace IntegrationTests.Guides;

/// <summary>
/// A terminal: a shell in which commands are pasted one after the other, so that variables stay. It ends at the first
/// command that fails, and whatever was started in it ends with it.
/// </summary>
internal sealed class Terminal : IAsyncDisposable
{
    private const string Prompt = "<prompt>";

    private readonly Process shell;
    private readonly StringBuilder screen = new();
    private readonly Task reading;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int seen;

    public Terminal(string folder, IReadOnlyDictionary<string, string> environment)
    {
        // A process group of its own has an id by which everything in it is told to end.
        var start = new ProcessStartInfo("setsid")
        {
            ArgumentList = { "bash", "-e", "-o", "pipefail" },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // What runs the tests must not decide how the copy is built. Its compiler is a server, which is quicker, but this
        // terminal's own, which ends with it.
        foreach (var name in start.Environment.Keys.Where(IsAboutBuilding).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = $"terminal-{Guid.NewGuid():n}";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        shell = Process.Start(start)!;
        shell.StandardInput.AutoFlush = true;
        shell.StandardInput.WriteLine("exec 2>&1");
        reading = ReadAsync();
    }

    /// <summary>Everything that it has shown so far.</summary>
    public string Screen
    {
        get
        {
            lock (screen)
                return screen.ToString();
        }
    }

    /// <summary>Pastes commands, and waits until they are done.</summary>
    /// <returns>What they have written.</returns>
    public Task<string> PasteAsync(string commands) => PasteAsync($"{commands}\necho '{Prompt}'", Prompt);

    /// <summary>Pastes a command that goes on, and waits until it says something.</summary>
    /// <returns>What it has written until then.</returns>
    public async Task<string> PasteAsync(string commands, string until)
    {
        await shell.StandardInput.WriteLineAsync(commands);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            var hasEnded = reading.IsCompleted;
            var (isThere, written, next) = Look(until);
            if (isThere)
                return written;
            if (hasEnded)
                throw new InvalidOperationException($"{commands}\nhas failed:\n{Screen}");
            await Task.WhenAny(next, reading).WaitAsync(patience.Token);
        }
    }

    /// <summary>Ctrl+C, and then the terminal is closed.</summary>
    public async Task InterruptAsync()
    {
        await SignalAsync("INT");
        shell.StandardInput.Close();
        await reading.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await SignalAsync("KILL");
        await reading;
        shell.Dispose();
    }

    private static bool IsAboutBuilding(string name) => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase);

    private (bool IsThere, string Written, Task Next) Look(string until)
    {
        lock (screen)
        {
            var written = screen.ToString(seen, screen.Length - seen);
            var at = written.IndexOf(until, StringComparison.Ordinal);
            if (at < 0)
                return (false, written, changed.Task);
            seen += at + until.Length;
            return (true, written[..at], changed.Task);
        }
    }

    private async Task ReadAsync()
    {
        while (await shell.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (screen)
            {
                screen.AppendLine(line);
                changed.SetResult();
                changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task SignalAsync(string signal)
    {
        var group = "-" + shell.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start(
            new ProcessStartInfo("kill", ["-s", signal, "--", group]) { RedirectStandardError = true }
        )!;
        await kill.WaitForExitAsync();
    }
}
