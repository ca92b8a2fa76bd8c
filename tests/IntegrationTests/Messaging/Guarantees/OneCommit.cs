using IntegrationTests.Data;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>State and outgoing messages are one commit in one schema.</summary>
public static class OneCommit
{
    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new SendsFromMemory(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        RigOptions Process() =>
            new()
            {
                Alpha = [typeof(WriteHandler), typeof(WriteInVainHandler)],
                Beta = [typeof(WrittenHandler)],
                Probe = probe,
                Broken = broken,
            };

        await using (var dying = await Rig.CreateAsync(folder, Process()))
        {
            await dying.Bus.InvokeAsync(new Write("kept"));
            await Should.ThrowAsync<InvalidDataException>(() => dying.Bus.InvokeAsync(new WriteInVain("undone")));
            dying.Crash();
        }

        await using var next = await Rig.StartAsync(folder, Process());
        await probe.UntilSeen("kept");
        await probe.Until(async () => await Rig.CountAsync(next.Alpha, "outbox") == 0, "nothing else was sent");
        probe.Seen.ShouldBe(["kept"]);
        (await Rig.CountAsync(next.Alpha, "notes")).ShouldBe(1);
        (await Rig.CountAsync(next.Alpha, "events")).ShouldBe(1);
    }

    public sealed record Write(string Text);

    public sealed record WriteInVain(string Text);

    [MessageIdentity("one-commit.written")]
    public sealed record Written(string Text) : IEvent;

    public static class WriteHandler
    {
        public static Written Handle(Write command, AlphaDbContext alpha)
        {
            alpha.Add(new Note { Text = command.Text });
            return new Written(command.Text);
        }
    }

    public static class WriteInVainHandler
    {
        public static async Task Handle(WriteInVain command, AlphaDbContext alpha, IMessageContext context)
        {
            alpha.Add(new Note { Text = command.Text });
            await alpha.SaveChangesAsync();
            await context.PublishAsync(new Written(command.Text));
            throw new InvalidDataException("after all");
        }
    }

    public static class WrittenHandler
    {
        public static void Handle(Written written, Probe probe) => probe.See(written.Text);
    }

    private sealed class SendsFromMemory(
        ModuleDatabase database,
        Guid node,
        MessagingOptions options,
        TimeProvider time
    ) : MessageStore(database, node, options, time)
    {
        public override ValueTask<List<(long Sequence, bool Mine)>> AddOutgoingAsync(
            WriteTransaction transaction,
            IEnumerable<OutgoingRow> rows,
            CancellationToken cancel
        ) => new([.. rows.Select(_ => (0L, true))]);
    }
}
