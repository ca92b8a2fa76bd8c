using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Messaging;

/// <summary>Starts and stops the bus with the process.</summary>
internal sealed class MessagingService(MessagingRuntime runtime, ILoggerFactory logs) : IHostedService, IDisposable
{
    // What is being handled when the process is told to stop may finish, within reason.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly List<Pump> _pumps = [];
    private Task[] _running = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var deliverer = new Deliverer(runtime, logs.CreateLogger<Deliverer>());
        foreach (var module in runtime.Modules.All)
        {
            await module.Database.Provider.EnterAsync(runtime.Node, cancellationToken);
            Start(module.Dispatcher);
            _pumps.Add(new Pump(runtime, module, logs.CreateLogger<Pump>()));
        }

        runtime.Destinations.Start(Start);
        _running = [.. _pumps.Select(p => Task.Run(() => p.RunAsync(_stopping.Token), CancellationToken.None))];

        void Start(Dispatcher dispatcher) => dispatcher.Start(deliverer, _stopping.Token, _abandon.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _abandon.CancelAfter(Grace);
        await _stopping.CancelAsync();
        await Task.WhenAll(_running);
        foreach (var module in runtime.Modules.All)
        {
            await module.Dispatcher.DisposeAsync();
        }

        await runtime.Destinations.StopAsync();
        foreach (var pump in _pumps)
        {
            await StopAsync(pump);
        }
    }

    public void Dispose()
    {
        _pumps.ForEach(p => p.Dispose());
        _stopping.Dispose();
        _abandon.Dispose();
    }

    private async Task StopAsync(Pump pump)
    {
        try
        {
            await pump.StopAsync(CancellationToken.None);
        }
        catch (Exception thrown)
        {
            logs.CreateLogger<MessagingService>()
                .LogWarning("What this process held is free only when its leases run out: {Error}", thrown.Message);
        }
    }
}
