using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging;

/// <summary>Messages that come from another process: stored first, then handled once, in the order of their group.</summary>
public sealed class ReceiverTests : IAsyncLifetime, IDisposable
{
    private const string Module = "Beta";
    private readonly TemporaryFolder folder = new();
    private readonly Probe probe = new();
    private Rig rig = null!;
    private Receiver receiver = null!;

    public async Task InitializeAsync()
    {
        rig = await Rig.StartAsync(folder, new RigOptions { Beta = [typeof(CarriedHandler)], Probe = probe });
        receiver = new Receiver(rig.Runtime);
    }

    public async Task DisposeAsync()
    {
        await rig.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_arrives_twice_is_handled_once()
    {
        var twice = Carry("twice");
        await ReceiveAsync(twice);
        await probe.UntilSeen("twice");
        await ReceiveAsync(twice, Carry("last"));
        await SettledAsync();

        (await rig.BetaNotesAsync()).ShouldBe(["twice", "last"]);
    }

    [Fact]
    public async Task Twice_in_one_batch_is_once_as_well()
    {
        var twice = Carry("twice");
        await ReceiveAsync(twice, twice);
        await probe.UntilSeen("twice");
        await SettledAsync();
        (await rig.BetaNotesAsync()).ShouldBe(["twice"]);
    }

    [Fact]
    public async Task A_group_is_handled_in_the_order_in_which_it_arrived()
    {
        var steps = Enumerable.Range(0, 20).Select(step => $"{step:00}").ToList();
        foreach (var batch in steps.Chunk(3))
            await ReceiveAsync([.. batch.Select(step => Carry(step, "order 1")), Carry("elsewhere", "order 2")]);
        await SettledAsync();
        (await rig.BetaNotesAsync()).Where(note => note != "elsewhere").ShouldBe(steps);
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_dead_letter()
    {
        await ReceiveAsync(Carry("fine"), Carry("broken", body: """{"text":{}}"""));
        await probe.UntilSeen("fine");
        await probe.Until(
            async () => await Rig.CountAsync(rig.Beta, "dead_letters") == 1,
            "the message that cannot be read is a dead letter"
        );
        (await rig.BetaNotesAsync()).ShouldBe(["fine"]);
    }

    [Fact]
    public async Task What_is_stored_outlives_the_process_that_took_it()
    {
        using var shared = new TemporaryFolder();
        await using (var dies = await Rig.CreateAsync(shared, new RigOptions { Beta = [typeof(CarriedHandler)] }))
        {
            await new Receiver(dies.Runtime).StoreAsync(Module, [Carry("kept")], CancellationToken.None);
            dies.Crash();
        }

        await using var next = await Rig.StartAsync(
            shared,
            new RigOptions { Beta = [typeof(CarriedHandler)], Probe = probe }
        );
        await probe.UntilSeen("kept");
    }

    private Task ReceiveAsync(params IReadOnlyList<Parcel> messages) =>
        receiver.StoreAsync(Module, messages, CancellationToken.None);

    private Task SettledAsync() =>
        probe.Until(async () => await Rig.CountAsync(rig.Beta, "inbox") == 0, "nothing waits in the inbox");

    private Parcel Carry(string text, string? group = null, string? body = null) =>
        new()
        {
            Subscriber = rig.Runtime.Graph.For(typeof(Carried)).Single().Subscriber,
            Envelope = new Envelope
            {
                Id = Guid.CreateVersion7(),
                MessageType = rig.Runtime.Messages.AliasOf(typeof(Carried)),
                Source = "Alpha",
                Destination = Module,
                GroupId = group,
                SentAt = TimeProvider.System.GetUtcNow(),
                Body = body ?? $$"""{"text":"{{text}}"}""",
            },
        };

    public sealed record Carried(string Text);

    public static class CarriedHandler
    {
        public static void Handle(Carried carried, BetaDbContext beta, Probe probe)
        {
            beta.Notes.Add(new Note { Text = carried.Text });
            probe.See(carried.Text);
        }
    }
}
