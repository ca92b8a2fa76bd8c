using IntegrationTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>
/// A change of state happens once per message, subscriber and generation, whatever is delivered twice, and whichever
/// process handles it.
/// </summary>
public static class OnceOnly
{
    private const string Columns =
        "message_id, destination, message_type, body, event_sequence, group_id, headers, due_at, attempts, created_at";

    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new Forgetful(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        RigOptions Process() =>
            new()
            {
                Alpha = [typeof(DoHandler)],
                Beta = [typeof(CountHandler), typeof(OtherHandler)],
                Probe = probe,
                Broken = broken,
            };
        Task Arrived(Rig rig, ModuleDatabase database, string table) =>
            probe.Until(async () => await Rig.CountAsync(database, table) == 0, $"the {table} is empty");

        await using (var sender = await Rig.CreateAsync(folder, Process()))
        {
            await sender.Bus.InvokeAsync(new Do("it"));
            await Rig.ExecuteAsync(sender.Alpha, $"CREATE TABLE [copies] AS SELECT {Columns} FROM [outbox]");
            await Rig.ExecuteAsync(sender.Alpha, $"INSERT INTO [outbox] ({Columns}) SELECT {Columns} FROM [copies]");
            sender.Crash();
        }

        await using (var first = await Rig.StartAsync(folder, Process()))
        {
            await Arrived(first, first.Alpha, "outbox");
            (await first.BetaNotesAsync()).ShouldBe(["counted it", "other it"], ignoreOrder: true);
            await Rig.ExecuteAsync(first.Alpha, $"INSERT INTO [outbox] ({Columns}) SELECT {Columns} FROM [copies]");
            first.Crash();
        }

        await using var second = await Rig.StartAsync(folder, Process());
        await Arrived(second, second.Alpha, "outbox");
        (await second.BetaNotesAsync()).ShouldBe(["counted it", "other it"], ignoreOrder: true);

        var log = second.Services.GetRequiredService<EventLog>();
        foreach (var generation in new[] { 1, 1, 2 })
        {
            (await log.ReplayAsync("Alpha", "Beta.CountHandler", generation, default)).ShouldBe(1);
            await Arrived(second, second.Beta, "inbox");
        }

        (await second.BetaNotesAsync()).ShouldBe(
            ["counted it", "other it", "counted it", "counted it"],
            ignoreOrder: true
        );
    }

    public sealed record Do(string Text);

    [MessageIdentity("once-only.done")]
    public sealed record Done(string Text) : IEvent;

    public static class DoHandler
    {
        public static Done Handle(Do command, AlphaDbContext _) => new(command.Text);
    }

    public static class CountHandler
    {
        public static void Handle(Done done, BetaDbContext beta) =>
            beta.Add(new Note { Text = $"counted {done.Text}" });
    }

    public static class OtherHandler
    {
        public static void Handle(Done done, BetaDbContext beta) => beta.Add(new Note { Text = $"other {done.Text}" });
    }

    private sealed class Forgetful(ModuleDatabase database, Guid node, MessagingOptions options, TimeProvider time)
        : MessageStore(database, node, options, time)
    {
        public override ValueTask<bool> TryMarkHandledAsync(
            WriteTransaction transaction,
            Envelope envelope,
            string subscriber,
            CancellationToken cancel
        ) => new(true);
    }
}
