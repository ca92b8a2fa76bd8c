using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Forgets the answers to named writes a day after they were given.</summary>
internal sealed partial class AnswersSweep(
    IEnumerable<OwningModule> modules,
    TimeProvider clock,
    ILogger<AnswersSweep> log
) : BackgroundService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(stoppingToken);
        }
    }

    /// <summary>Goes through the modules once.</summary>
    internal async Task SweepAsync(CancellationToken cancellation)
    {
        foreach (var module in modules)
        {
            await SweepAsync(module, cancellation);
        }
    }

    private async Task SweepAsync(OwningModule module, CancellationToken cancellation)
    {
        try
        {
            while (
                module.Answers is { } answers && await answers.ForgetAsync(clock.GetUtcNow() - KeptFor, cancellation)
            ) { }
        }
        catch (Exception wrong) when (wrong is DbException or DatabaseBusyException)
        {
            // A full disk, say: health tells of it, and the next round tries again.
            CouldNotSweep(wrong, module.Module.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Answers older than a day could not be removed from {Module}.")]
    private partial void CouldNotSweep(Exception wrong, string module);
}
