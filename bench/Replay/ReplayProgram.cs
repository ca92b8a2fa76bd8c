using System.Runtime.InteropServices;
using Replay.Accounts;
using Replay.Invoices;
using Replay.Phases;
using Replay.Progress;
using Replay.Report;
using Replay.Shop;
using Spectre.Console;

namespace Replay;

/// <summary>Puts a run together, ends it when the user says so, and tells what came of it.</summary>
internal static class ReplayProgram
{
    private static readonly TimeSpan RetryPatience = TimeSpan.FromSeconds(120);

    /// <summary>Runs with the terminal's signals; gives the exit code.</summary>
    public static async Task<int> RunAsync(ReplayOptions options)
    {
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        var clock = TimeProvider.System;
        IProgressView view =
            AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
                ? new TerminalProgress(AnsiConsole.Console, clock)
                : new PlainProgress(Console.Out, clock);
        return await RunAsync(
            options,
            () => OperatorCredentials.Find(options.Host),
            view,
            Console.Out,
            clock,
            interrupted.Token
        );

        // The first signal ends the run in good order, the second at once.
        void End(PosixSignalContext signal)
        {
            signal.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }

    public static async Task<int> RunAsync(
        ReplayOptions options,
        Func<OperatorCredentials> credentials,
        IProgressView view,
        TextWriter output,
        TimeProvider clock,
        CancellationToken interrupted
    )
    {
        var book = InvoiceBook.Read(options.File);
        if (options.Report is { } writable)
        {
            ReportFile.EnsureWritable(writable);
        }

        using var http = ShopConnection.To(options.Host, options.Concurrency);
        await ShopConnection.EnsureReachableAsync(http);
        var log = new RequestLog();
        var shop = new ShopClient(http, log, new Retry(options.Retry, RetryPatience, clock, interrupted));
        using var staff = await Staff.SignInAsync(shop, credentials(), clock);

        var work = new Work(shop, log, staff, options, view, clock, interrupted);
        var report = await new ReplayRun(work, book).RunAsync();
        foreach (var line in ReportTable.Lines(report))
        {
            await output.WriteLineAsync(line);
        }
        if (options.Report is { } path)
        {
            await ReportFile.WriteAsync(path, report);
        }
        return report.ExitCode;
    }
}
