using System.Collections.Concurrent;
using IntegrationTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>Every subscribing module has its own copy, its own transaction and its own retries.</summary>
public static class OwnCopy
{
    internal static Breakage Seam
    {
        get
        {
            var handledByAnybody = new ConcurrentDictionary<Guid, bool>();
            return new() { Store = (d, n, o, t) => new OneMarkForAll(handledByAnybody, d, n, o, t) };
        }
    }

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        var process = new RigOptions
        {
            Alpha = [typeof(AlwaysFailsHandler)],
            Beta = [typeof(FineHandler), typeof(AlsoFineHandler)],
            Probe = probe,
            Broken = broken,
        };
        process.AlphaPolicies.OnException<InvalidDataException>().RetryTimes(4).MoveToErrorQueue();
        await using var rig = await Rig.StartAsync(folder, process);

        await rig.Services.TrackActivity(probe.Patience).PublishMessageAndWaitAsync(new Happened("once"));

        probe.Seen.Count(s => s == "failing").ShouldBe(5);
        probe.Seen.Count(s => s == "fine").ShouldBe(1);
        (await rig.BetaNotesAsync()).ShouldBe(["fine", "also fine"], ignoreOrder: true);
        (await Rig.CountAsync(rig.Alpha, "notes")).ShouldBe(0);
        var letters = rig.Services.GetRequiredService<DeadLetters>();
        (await letters.QueryAsync(null, null, 10, null, default)).ShouldHaveSingleItem().Module.ShouldBe("Alpha");
    }

    [MessageIdentity("own-copy.happened")]
    public sealed record Happened(string Text) : IEvent;

    public static class AlwaysFailsHandler
    {
        public static void Handle(Happened happened, AlphaDbContext alpha, Probe probe)
        {
            alpha.Add(new Note { Text = happened.Text });
            probe.See("failing");
            throw new InvalidDataException(happened.Text);
        }
    }

    public static class FineHandler
    {
        public static void Handle(Happened _, BetaDbContext beta, Probe probe)
        {
            beta.Add(new Note { Text = "fine" });
            probe.See("fine");
        }
    }

    public static class AlsoFineHandler
    {
        public static void Handle(Happened _, BetaDbContext beta) => beta.Add(new Note { Text = "also fine" });
    }

    private sealed class OneMarkForAll(
        ConcurrentDictionary<Guid, bool> handled,
        ModuleDatabase database,
        Guid node,
        MessagingOptions options,
        TimeProvider time
    ) : MessageStore(database, node, options, time)
    {
        public override ValueTask<bool> TryMarkHandledAsync(
            WriteTransaction transaction,
            Envelope envelope,
            string subscriber,
            CancellationToken cancel
        ) => new(handled.TryAdd(envelope.Id, true));
    }
}
