using IntegrationTests.Data;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>Several processes may serve one schema: a message is claimed with a lease, and a claim of a dead process runs out.</summary>
public static class LeasedClaim
{
    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new RespectsNoClaim(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var (here, there) = (broken.Probe(), broken.Probe());
        var time = new ManualTime();
        RigOptions Process(Probe probe, TimeProvider clock, params Type[] handlers) =>
            new()
            {
                Beta = handlers,
                Probe = probe,
                Time = clock,
                Broken = broken,
                Messaging = new() { Workers = 1, Poll = TimeSpan.FromMilliseconds(10) },
            };
        RigOptions Nobody() => Process(new Probe(), time, typeof(JobHandler), typeof(MarkerHandler));

        // A live process has begun a job: another one, which sees what was stored after it, leaves it alone.
        here.Close("job");
        await using var first = await Rig.StartAsync(folder, Process(here, new ManualTime(), typeof(JobHandler)));
        await first.Bus.SendAsync(new Job(1));
        await here.UntilSeen("begun 1");
        await Rig.LeaveBehindAsync(folder, Nobody(), new Marker("looked"));
        await using var other = await Rig.StartAsync(
            folder,
            Process(there, time, typeof(JobHandler), typeof(MarkerHandler))
        );
        await there.UntilSeen("looked");
        there.Seen.ShouldBe(["looked"]);

        // It dies: its lock is gone, and what it held is free long before the lease has run out.
        first.Crash();
        time.Advance(new MessagingOptions().Lease / 2);
        await there.UntilSeen("begun 1", time);

        // Another lives, but does not get on: it keeps what it holds until its lease has run out.
        var frozen = new ManualTime(time.GetUtcNow());
        await using var stuck = await Rig.StartAsync(folder, Process(here, frozen, typeof(JobHandler)));
        await stuck.Bus.SendAsync(new Job(2));
        await here.UntilSeen("begun 2");
        await Rig.LeaveBehindAsync(folder, Nobody(), new Marker("looked again"));
        await there.UntilSeen("looked again", time);
        there.Seen.ShouldBe(["looked", "begun 1", "looked again"]);
        time.Advance(new MessagingOptions().Lease);
        await there.UntilSeen("begun 2", time);
        await there.Until(async () => await Rig.CountAsync(other.Beta, "notes") == 2, "both jobs are done");

        // What the slow one does in the end is done already.
        here.Open("job");
        await there.Until(() => stuck.Runtime.Modules["Beta"].Dispatcher.Held == 0, "the slow one is done as well");
        (await other.BetaNotesAsync()).ShouldBe(["job 1", "job 2"]);
    }

    public sealed record Job(int Number);

    public static class JobHandler
    {
        public static Task Load(Job job, Probe probe)
        {
            probe.See($"begun {job.Number}");
            return probe.Pass("job");
        }

        public static void Handle(Job job, BetaDbContext beta) => beta.Add(new Note { Text = $"job {job.Number}" });
    }

    private sealed class RespectsNoClaim(
        ModuleDatabase database,
        Guid node,
        MessagingOptions options,
        TimeProvider time
    ) : MessageStore(database, node, options, time)
    {
        private readonly MessageStore _tomorrow = new(database, node, options, new Tomorrow(time));

        public override ValueTask<List<StoredMessage>> DueOutgoingAsync(
            WriteTransaction transaction,
            int count,
            long after,
            CancellationToken cancel
        ) => _tomorrow.DueOutgoingAsync(transaction, count, after, cancel);
    }

    private sealed class Tomorrow(TimeProvider time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow().AddDays(1);
    }
}
