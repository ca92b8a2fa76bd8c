using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>
/// Health as metrics: whether the process is ready, each of its checks, and what waits in each module. Looked at in the
/// background; whoever reads a metric gets what was found last.
/// </summary>
internal sealed class HealthGauges : IHealthCheckPublisher, IDisposable
{
    private readonly Meter meter;
    private volatile HealthReport? found;

    public HealthGauges(IMeterFactory meters)
    {
        meter = meters.Create("Platform.Hosting");
        meter.CreateObservableGauge("platform.ready", Ready, null, "1 when /health/ready answers 200, 0 when 503.");
        meter.CreateObservableGauge("platform.health", Checks, null, "A check: 1 healthy, 0.5 degraded, 0 unhealthy.");
        meter.CreateObservableGauge(
            "platform.messages.waiting",
            () => OfModules(backlog => backlog.Waiting),
            null,
            "Messages in a module's outbox and inbox."
        );
        meter.CreateObservableGauge(
            "platform.messages.lag",
            () => OfModules(backlog => backlog.OldestDue.TotalSeconds),
            "s",
            "For how long the oldest message of a module's outbox and inbox that could go has been due."
        );
        meter.CreateObservableGauge(
            "platform.messages.dead",
            () => OfModules(backlog => backlog.DeadLetters),
            null,
            "A module's dead letters."
        );
    }

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        found = report;
        return Task.CompletedTask;
    }

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> Ready() =>
        found is { } report ? [new(report.Status == HealthStatus.Unhealthy ? 0 : 1)] : [];

    private IEnumerable<Measurement<double>> Checks() =>
        (found?.Entries ?? new Dictionary<string, HealthReportEntry>()).Select(one => new Measurement<double>(
            (int)one.Value.Status / 2.0,
            new KeyValuePair<string, object?>("check", one.Key)
        ));

    private IEnumerable<Measurement<T>> OfModules<T>(Func<ModuleBacklog, T> value)
        where T : struct =>
        found?.Entries.TryGetValue(ModuleBacklog.Check, out var messages) == true
            ? messages
                .Data.Where(one => one.Value is ModuleBacklog)
                .Select(one => new Measurement<T>(
                    value((ModuleBacklog)one.Value),
                    new KeyValuePair<string, object?>("module", one.Key)
                ))
            : [];
}
