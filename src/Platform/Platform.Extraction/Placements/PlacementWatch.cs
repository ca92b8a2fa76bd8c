using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Has every host know what is decided: reads it before anything else starts, and looks twice a second, so that what one
/// host decides is in force on all within a second. Where the schema cannot be read, the last decisions stay in force.
/// </summary>
internal sealed partial class PlacementWatch(
    PlacementStore store,
    PlacementOption option,
    TimeProvider clock,
    ILogger<PlacementWatch> log
) : BackgroundService, IHostedLifecycleService
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // Before the bus delivers and the server serves.
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.RefreshAsync(cancellationToken);
        await option.ApplyAsync(cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failing = false;
        while (true)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await store.RefreshAsync(stoppingToken);
                failing = false;
            }
            catch (Exception wrong) when (wrong is DbException or DatabaseBusyException)
            {
                if (!failing)
                {
                    CouldNotLook(wrong);
                }

                failing = true;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Placements cannot be read; the last ones stay in force.")]
    private partial void CouldNotLook(Exception wrong);
}
