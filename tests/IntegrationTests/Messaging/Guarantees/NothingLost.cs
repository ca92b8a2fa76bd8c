using System.Data.Common;
using IntegrationTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>Nothing waiting is lost by a kill, by a full disk, or by an unknown message type.</summary>
public static class NothingLost
{
    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new AcknowledgesEarly(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        await AKillInTheMiddle(broken);
        await AnUnknownType(broken);
    }

    private static async Task AKillInTheMiddle(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var (here, there) = (broken.Probe(), broken.Probe());
        here.Close("known");
        await using (var killed = await Rig.StartAsync(folder, Process(here, broken, typeof(KnownHandler))))
        {
            await killed.Bus.SendAsync(new Known("first"));
            await here.UntilSeen("begun first");
            killed.Crash();
            here.Open("known");
            await Rig.LeaveBehindAsync(folder, Process(here, null, typeof(MarkerHandler)), new Marker("looked"));
        }

        var next = Process(there, broken, typeof(KnownHandler), typeof(MarkerHandler));
        await using var rig = await Rig.StartAsync(folder, next);
        await there.UntilSeen("looked");
        there.Seen.ShouldBe(["begun first", "looked"]);
        (await rig.BetaNotesAsync()).ShouldBe(["first"]);
    }

    private static async Task AnUnknownType(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        await Rig.LeaveBehindAsync(
            folder,
            Process(probe, null, typeof(LaterHandler), typeof(MarkerHandler)),
            new Later("kept"),
            new Marker("looked")
        );
        await using (var older = await Rig.StartAsync(folder, Process(probe, broken, typeof(MarkerHandler))))
        {
            await probe.UntilSeen("looked");
            (await Rig.CountAsync(older.Beta, "outbox", "message_type = 'nothing-lost.later'")).ShouldBe(1);
            var health = await older.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
            health.Status.ShouldBe(HealthStatus.Degraded);
            health.Entries["messages"].Description.ShouldNotBeNull().ShouldContain("nothing-lost.later");
        }

        await using var newer = await Rig.StartAsync(folder, Process(probe, broken, typeof(LaterHandler)));
        await probe.UntilSeen("kept");
        var better = await newer.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        better.Status.ShouldBe(HealthStatus.Healthy);
    }

    internal static async Task AFullDisk()
    {
        using var disk = new SmallDisk();
        var probe = new Probe();
        var process = Process(probe, null, typeof(KnownHandler));
        await using var rig = await Rig.CreateAsync(disk.Path, process);
        await rig.StartAsync();
        probe.Close("known");
        await rig.Bus.SendAsync(new Known("first"));
        await probe.UntilSeen("begun first");

        disk.Fill();
        await Should.ThrowAsync<DbException>(async () => await rig.Bus.SendAsync(new Known("refused")));
        probe.Open("known");
        await probe.UntilSeen("said so");
        disk.MakeRoom();

        await probe.Until(async () => await Rig.CountAsync(rig.Beta, "notes") == 1, "it goes on when there is room");
        await rig.Bus.SendAsync(new Known("second"));
        await probe.Until(async () => await Rig.CountAsync(rig.Beta, "notes") == 2, "it takes new messages");
        (await rig.BetaNotesAsync()).ShouldBe(["first", "second"]);
        rig.Runtime.Modules["Beta"].Dispatcher.Held.ShouldBe(0);
    }

    private static RigOptions Process(Probe probe, Breakage? broken, params Type[] handlers) =>
        new()
        {
            Beta = handlers,
            Probe = probe,
            Broken = broken,
            Messaging = new() { Workers = 1, Poll = TimeSpan.FromMilliseconds(50) },
            Services = services => services.AddSingleton<ILoggerProvider>(new Listener(probe)),
        };

    public sealed record Known(string Text);

    [MessageIdentity("nothing-lost.later")]
    public sealed record Later(string Text);

    public static class KnownHandler
    {
        public static Task Load(Known known, Probe probe)
        {
            probe.See($"begun {known.Text}");
            return probe.Pass("known");
        }

        public static void Handle(Known known, BetaDbContext beta) => beta.Add(new Note { Text = known.Text });
    }

    public static class LaterHandler
    {
        public static void Handle(Later later, Probe probe) => probe.See(later.Text);
    }

    private sealed class AcknowledgesEarly(
        ModuleDatabase database,
        Guid node,
        MessagingOptions options,
        TimeProvider time
    ) : MessageStore(database, node, options, time)
    {
        public override async ValueTask<List<(long Sequence, bool Mine)>> AddOutgoingAsync(
            WriteTransaction transaction,
            IEnumerable<OutgoingRow> rows,
            CancellationToken cancel
        )
        {
            var added = await base.AddOutgoingAsync(transaction, rows, cancel);
            var mine = added.Where(one => one.Mine).Select(one => one.Sequence);
            await RemoveArrivedAsync(transaction, [.. mine], cancel);
            return added;
        }
    }

    private sealed class Listener(Probe probe) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (formatter(state, exception).Contains("cannot be written", StringComparison.Ordinal))
            {
                probe.See("said so");
            }
        }

        public void Dispose() { }
    }
}
