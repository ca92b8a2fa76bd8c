using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Keeps what this host knows of instances true: reads before the first request and twice a second what other hosts
/// know, and looks at the health of each in its time.
/// </summary>
internal sealed partial class InstanceWatch(
    Instances instances,
    InstanceRegistry registry,
    ConfiguredInstances configured,
    Credential credential,
    TimeProvider clock,
    ILogger<InstanceWatch> log
) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenResolving = TimeSpan.FromSeconds(10);
    private readonly HealthProbe probe = new();
    private bool isFailing;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        credential.ReadOrMake();
        configured.Check();
        await registry.RefreshAsync(cancellationToken);
        // The first request may be for a module that this host has no copy of.
        await Task.WhenAll(instances.All.Where(one => one.TakeLook()).Select(one => LookAsync(one, cancellationToken)));
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        probe.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            EveryAsync(BetweenReads, RefreshAsync, stoppingToken),
            EveryAsync(BetweenResolving, ConfigureAsync, stoppingToken),
            EveryAsync(
                BetweenLooks,
                cancel =>
                {
                    Look(cancel);
                    return Task.CompletedTask;
                },
                stoppingToken
            )
        );

    private async Task EveryAsync(TimeSpan pause, Func<CancellationToken, Task> act, CancellationToken cancel)
    {
        while (true)
        {
            await act(cancel);
            await Task.Delay(pause, clock, cancel);
        }
    }

    /// <summary>Looks at the health of those whose time has come, without waiting for what it finds.</summary>
    internal void Look(CancellationToken cancel)
    {
        foreach (var instance in instances.All.Where(one => one.TakeLook()))
        {
            _ = LookAsync(instance, cancel);
        }
    }

    private async Task LookAsync(Instance instance, CancellationToken cancel)
    {
        try
        {
            var wasWell = instance.IsWell;
            instance.Looked(await probe.PassesAsync(instance, cancel));
            if (wasWell != instance.IsWell)
            {
                Changed(instance.Module, instance.Http1, instance.IsWell ? "well" : "unwell, and left out");
            }
        }
        catch (OperationCanceledException)
        {
            // The host ends.
        }
    }

    private async Task RefreshAsync(CancellationToken cancel)
    {
        try
        {
            await registry.RefreshAsync(cancel);
            isFailing = false;
        }
        catch (Exception wrong) when (wrong is DbException or DatabaseBusyException)
        {
            if (!isFailing)
            {
                CouldNotRefresh(wrong);
            }

            isFailing = true;
        }
    }

    private async Task ConfigureAsync(CancellationToken cancel)
    {
        try
        {
            await configured.RefreshAsync(cancel);
        }
        catch (StartRefusedException changed)
        {
            CouldNotConfigure(changed.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A changed setting cannot be used: {Reason}")]
    private partial void CouldNotConfigure(string reason);

    [LoggerMessage(LogLevel.Warning, "The registry cannot be read or written; what is known stays in force.")]
    private partial void CouldNotRefresh(Exception wrong);

    [LoggerMessage(LogLevel.Information, "The service of {Module} at {Address} is {Health}.")]
    private partial void Changed(string module, Uri address, string health);
}
