using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using IntegrationTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>
/// The trace goes on through the outbox, retries and replays; each span and metric names the calling module, the
/// called module, and in process or remote.
/// </summary>
public static class TraceGoesOn
{
    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new LosesTheTrace(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is MessagingDiagnostics.Name or "test",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var measured = new ConcurrentQueue<Dictionary<string, object?>>();
        using var meter = new MeterListener
        {
            InstrumentPublished = static (instrument, l) =>
            {
                if (instrument.Meter.Name == MessagingDiagnostics.Name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        meter.SetMeasurementEventCallback<double>((_, _, tags, _) => measured.Enqueue(new(tags.ToArray())));
        meter.Start();
        RigOptions Process()
        {
            var options = new RigOptions
            {
                Alpha = [typeof(DoHandler)],
                Beta = [typeof(DoneHandler)],
                Probe = probe,
                Broken = broken,
            };
            options.BetaPolicies.OnException<InvalidDataException>().ScheduleRetry(TimeSpan.FromMilliseconds(10));
            return options;
        }

        ActivityTraceId trace;
        await using (var sender = await Rig.CreateAsync(folder, Process()))
        {
            using var source = new ActivitySource("test");
            using var root = source.StartActivity().ShouldNotBeNull();
            trace = root.TraceId;
            await sender.Bus.InvokeAsync(new Do());
            sender.Crash();
        }

        await using var rig = await Rig.StartAsync(folder, Process());
        await probe.Until(() => probe.Seen.Count == 2, "it is handled at the second attempt");
        var log = rig.Services.GetRequiredService<Platform.Messaging.EventLog>();
        (await log.ReplayAsync("Alpha", "Beta.DoneHandler", 1, default)).ShouldBe(1);
        await probe.Until(() => probe.Seen.Count == 3, "it is replayed");
        probe.Seen.ShouldBe([$"attempt 1 in {trace}", $"attempt 2 in {trace}", $"attempt 1 in {trace}"]);

        await probe.Until(
            () => spans.Count(s => s.TraceId == trace && s.Source.Name == MessagingDiagnostics.Name) == 4,
            "one invoked, three handled"
        );
        var handled = spans.Where(s => s.TraceId == trace && s.Kind == ActivityKind.Consumer).ToList();
        handled.Select(s => s.Status).ShouldBe([ActivityStatusCode.Error, default, default]);
        handled.ShouldAllBe(s =>
            (string?)s.GetTagItem("module.caller") == "Alpha"
            && (string?)s.GetTagItem("module.callee") == "Beta"
            && (string?)s.GetTagItem("module.placement") == "local"
        );
        await probe.Until(() => measured.Count(Ours) == 3, "three measured");
        measured
            .Where(Ours)
            .ShouldAllBe(m => Equals(m["module.caller"], "Alpha") && Equals(m["module.callee"], "Beta"));
        measured.Where(Ours).ShouldAllBe(m => Equals(m["module.placement"], "local"));
    }

    private static bool Ours(Dictionary<string, object?> tags) =>
        Equals(tags.GetValueOrDefault("messaging.destination.name"), "trace-goes-on.done");

    public sealed record Do;

    [MessageIdentity("trace-goes-on.done")]
    public sealed record Done : IEvent;

    public static class DoHandler
    {
        public static Done Handle(Do _, AlphaDbContext _1) => new();
    }

    public static class DoneHandler
    {
        public static void Handle(Done _, BetaDbContext _1, Envelope envelope, Probe probe)
        {
            probe.See($"attempt {envelope.Attempts} in {Activity.Current?.TraceId}");
            if (envelope is { Attempts: 1, Generation: 0 })
            {
                throw new InvalidDataException("the first time");
            }
        }
    }

    private sealed class LosesTheTrace(ModuleDatabase database, Guid node, MessagingOptions options, TimeProvider time)
        : MessageStore(database, node, options, time)
    {
        public override ValueTask<List<(long Sequence, bool Mine)>> AddOutgoingAsync(
            WriteTransaction transaction,
            IEnumerable<OutgoingRow> rows,
            CancellationToken cancel
        )
        {
            var without = rows.Select(row => row with { Envelope = Without(row.Envelope) });
            return base.AddOutgoingAsync(transaction, without, cancel);
        }

        private static Envelope Without(Envelope envelope) =>
            new()
            {
                Id = envelope.Id,
                Message = envelope.Message,
                MessageType = envelope.MessageType,
                Source = envelope.Source,
                SentAt = envelope.SentAt,
            };
    }
}
