using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Begins to listen with the process. What was heard last is sent when the application is disposed.</summary>
internal sealed class Listening(IServiceProvider services, TelemetrySettings settings)
    : IHostedLifecycleService,
        IDisposable
{
    private QuerySpans? queries;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
        if (settings.Traces)
            queries = new QuerySpans();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => queries?.Dispose();
}
