using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Polly.CircuitBreaker;

namespace Platform.Extraction;

/// <summary>Every service that this host knows, as metrics: its breaker, and whether it is well.</summary>
internal sealed class InstanceGauges(Instances instances, IMeterFactory meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(ExtractionDiagnostics.Name);
        meter.CreateObservableGauge(
            "platform.instance.breaker",
            () => OfEach(one => one.Breaker.State == CircuitState.Closed ? 0 : 1),
            null,
            "The circuit breaker of a service: 0 closed, 1 open or trying."
        );
        meter.CreateObservableGauge(
            "platform.instance.well",
            () => OfEach(one => one.IsWell ? 1 : 0),
            null,
            "1 when a service is sent calls, 0 when it is left out: it is silent, or not ready."
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<int>> OfEach(Func<Instance, int> value) =>
        instances.All.Select(one => new Measurement<int>(
            value(one),
            new("module", one.Module),
            new("instance.id", one.Id.ToString())
        ));
}
