using IntegrationTests.Data;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>
/// Messages of one group are handled one at a time, in order, whichever of a module's handlers they are for and
/// whichever process handles them; who has lost the group does not commit.
/// </summary>
public static class InOrder
{
    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new KnowsNoGroups(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var (here, there) = (broken.Probe(), broken.Probe());
        RigOptions Process(Probe probe, params Type[] handlers) =>
            new()
            {
                Beta = handlers,
                Probe = probe,
                Broken = broken,
                Messaging = new() { Workers = 1, Poll = TimeSpan.FromMilliseconds(20) },
            };

        // One process has begun the first of a group; the second and third are sent by another, which has looked.
        here.Close("first");
        await using var one = await Rig.StartAsync(folder, Process(here, typeof(StepHandler), typeof(UndoHandler)));
        await using var two = await Rig.StartAsync(
            folder,
            Process(there, typeof(StepHandler), typeof(UndoHandler), typeof(MarkerHandler))
        );
        await one.Bus.SendAsync(new Step("first"), Ordered);
        await here.UntilSeen("begun first");
        await two.Bus.SendAsync(new Step("second"), Ordered);
        await two.Bus.SendAsync(new Undo("third"), Ordered);
        await Rig.LeaveBehindAsync(folder, Process(new Probe(), typeof(MarkerHandler)), new Marker("looked"));
        await there.UntilSeen("looked");
        there.Seen.ShouldBe(["looked"]);

        here.Open("first");
        await there.Until(async () => (await one.BetaNotesAsync()).Count == 3, "all three are handled");
        (await one.BetaNotesAsync()).ShouldBe(["first", "second", "third"]);

        await OrderOutlastsARetry(folder, broken);
        await WhoHasLostTheGroupDoesNotCommit(one, here);
    }

    // The first fails and is put off; the second, for another handler of the module, waits for it all the same.
    private static async Task OrderOutlastsARetry(TemporaryFolder folder, Breakage? broken)
    {
        var probe = broken.Probe();
        var process = new RigOptions
        {
            Alpha = [typeof(FailsOnceHandler), typeof(FollowsHandler)],
            Probe = probe,
            Broken = broken,
        };
        process.AlphaPolicies.OnException<InvalidDataException>().ScheduleRetry(TimeSpan.FromMilliseconds(200));
        await using var rig = await Rig.StartAsync(folder, process);
        await rig.Bus.SendAsync(new FailsOnce(), Ordered);
        await rig.Bus.SendAsync(new Follows(), Ordered);
        await probe.UntilSeen("follows");
        probe.Seen.ShouldBe(["fails", "works", "follows"]);
    }

    private static async Task WhoHasLostTheGroupDoesNotCommit(Rig rig, Probe probe)
    {
        probe.Close("lost");
        await rig.Bus.SendAsync(new Step("lost"), Ordered);
        await probe.UntilSeen("begun lost");
        await Rig.ExecuteAsync(rig.Beta, "UPDATE [message_groups] SET token = token + 1, owner = NULL");
        probe.Open("lost");
        await probe.Until(async () => (await rig.BetaNotesAsync()).Count == 4, "it is handled in the end");
        probe.Seen.Count(s => s == "begun lost").ShouldBe(2);
    }

    private static DeliveryOptions Ordered => new() { GroupId = "order 1" };

    public sealed record Step(string Text);

    public sealed record Undo(string Text);

    public sealed record FailsOnce;

    public sealed record Follows;

    public static class StepHandler
    {
        public static Task Load(Step step, Probe probe)
        {
            probe.See($"begun {step.Text}");
            return probe.Pass(step.Text);
        }

        public static void Handle(Step step, BetaDbContext beta) => beta.Add(new Note { Text = step.Text });
    }

    public static class UndoHandler
    {
        public static void Handle(Undo undo, BetaDbContext beta, Probe probe)
        {
            probe.See($"begun {undo.Text}");
            beta.Add(new Note { Text = undo.Text });
        }
    }

    public static class FailsOnceHandler
    {
        public static void Handle(FailsOnce _, AlphaDbContext alpha, Probe probe, Envelope envelope)
        {
            alpha.Add(new Note { Text = "once" });
            probe.See(envelope.Attempts == 1 ? "fails" : "works");
            if (envelope.Attempts == 1)
            {
                throw new InvalidDataException("the first time");
            }
        }
    }

    public static class FollowsHandler
    {
        public static void Handle(Follows _, AlphaDbContext _1, Probe probe) => probe.See("follows");
    }

    private sealed class KnowsNoGroups(ModuleDatabase database, Guid node, MessagingOptions options, TimeProvider time)
        : MessageStore(database, node, options, time)
    {
        public override async ValueTask<List<(long Sequence, bool Mine)>> AddOutgoingAsync(
            WriteTransaction transaction,
            IEnumerable<OutgoingRow> rows,
            CancellationToken cancel
        )
        {
            var all = rows.ToList();
            var groups = all.ConvertAll(row => row.Envelope.GroupId);
            all.ForEach(row => row.Envelope.GroupId = null);
            var added = await base.AddOutgoingAsync(transaction, all, cancel);
            foreach (var (row, group) in all.Zip(groups))
                row.Envelope.GroupId = group;
            return added;
        }

        public override ValueTask<long?> TakeGroupAsync(
            WriteTransaction transaction,
            string subscriber,
            string group,
            bool hold,
            CancellationToken cancel
        ) => new(1);

        public override ValueTask<bool> LeaveGroupAsync(
            WriteTransaction transaction,
            string subscriber,
            string group,
            long token,
            CancellationToken cancel
        ) => new(true);
    }
}
