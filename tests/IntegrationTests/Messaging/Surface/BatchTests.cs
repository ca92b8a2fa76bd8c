using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>A handler that takes an array is called with several messages at once.</summary>
public sealed class BatchTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly ManualTime time = new();
    private readonly Probe probe = new();

    [Fact]
    public async Task The_first_comes_at_once_and_those_after_it_together()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await StartAsync(folder);

        await SendAsync(rig, "a");
        await probe.UntilSeen("a");
        await SendAsync(rig, "b", "c", "d");
        probe.Seen.ShouldBe(["a"]);
        time.Advance(Pause);

        await probe.UntilSeen("b+c+d");
        await NothingIsLeftAsync(rig);
        (await rig.AlphaNotesAsync()).ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public async Task When_enough_have_come_they_wait_no_longer()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await StartAsync(folder, size: 2);

        await SendAsync(rig, "a");
        await probe.UntilSeen("a");
        await SendAsync(rig, "b", "c", "d");

        await probe.UntilSeen("b+c");
        probe.Seen.ShouldBe(["a", "b+c"]);
    }

    [Fact]
    public async Task One_that_fails_does_so_alone()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await StartAsync(folder);

        await SendAsync(rig, "a");
        await probe.UntilSeen("a");
        await SendAsync(rig, "b", "bad", "c");
        time.Advance(Pause);

        await NothingIsLeftAsync(rig);
        (await rig.AlphaNotesAsync()).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        (await Rig.CountAsync(rig.Alpha, "dead_letters")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_gathered_when_a_process_dies_is_handled_once_by_the_next()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await StartAsync(folder))
        {
            await SendAsync(first, "a");
            await probe.UntilSeen("a");
            await SendAsync(first, "b", "c");
            first.Crash();
        }

        await using var second = await StartAsync(folder);
        await NothingIsLeftAsync(second);

        (await second.AlphaNotesAsync()).ShouldBe(["a", "b", "c"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_delivered_twice_within_a_batch_counts_once()
    {
        const string columns =
            "message_id, destination, message_type, body, event_sequence, group_id, headers, due_at, attempts, created_at";
        using var folder = new TemporaryFolder();
        await Rig.LeaveBehindAsync(folder, Options(), new Item("a"), new Item("b"));
        await using var rig = await Rig.CreateAsync(folder, Options());
        await Rig.ExecuteAsync(rig.Alpha, $"INSERT INTO [outbox] ({columns}) SELECT {columns} FROM [outbox]");

        await rig.StartAsync();
        await NothingIsLeftAsync(rig);

        (await rig.AlphaNotesAsync()).ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_gathered_holds_up_nobody_of_its_group()
    {
        using var folder = new TemporaryFolder();
        var options = new RigOptions
        {
            Alpha = [typeof(HappenedHandler), typeof(HappeningsHandler)],
            Time = time,
            Probe = probe,
        };
        options.AlphaPolicies.BatchMessagesOf<Happened>(batch => batch.TriggerTime = Pause);
        await using var rig = await Rig.StartAsync(folder, options);

        foreach (var text in new[] { "a", "b", "c" })
            await rig.Bus.PublishAsync(new Happened(text), new DeliveryOptions { GroupId = "one" });

        await probe.UntilSeen("a together");
        await probe.UntilSeen("c at once");
        probe.Seen.ShouldNotContain("b+c together");
        time.Advance(Pause);
        await probe.UntilSeen("b+c together");
    }

    [Fact]
    public async Task A_caller_who_waits_has_one_handled_at_once()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await StartAsync(folder);

        await rig.Bus.InvokeAsync(new Item("a"));
        await rig.Bus.InvokeAsync(new Item("b"));

        probe.Seen.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_module_says_what_it_gathers()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await Rig.CreateAsync(folder, new RigOptions { Alpha = [typeof(ItemsHandler)] });

        Should
            .Throw<Platform.Data.StartRefusedException>(() => rig.Runtime)
            .Message.ShouldContain("BatchMessagesOf<Item>");
    }

    [Fact]
    public async Task Without_a_database_there_is_no_transaction_to_share()
    {
        using var folder = new TemporaryFolder();
        var options = new RigOptions { Alpha = [typeof(NoDatabaseHandler)] };
        options.AlphaPolicies.BatchMessagesOf<Item>();
        await using var rig = await Rig.CreateAsync(folder, options);

        Should
            .Throw<Platform.Data.StartRefusedException>(() => rig.Runtime)
            .Message.ShouldContain("must take the DbContext");
    }

    private Task<Rig> StartAsync(TemporaryFolder folder, int size = 100) => Rig.StartAsync(folder, Options(size));

    private RigOptions Options(int size = 100)
    {
        var options = new RigOptions
        {
            Alpha = [typeof(ItemsHandler)],
            Time = time,
            Probe = probe,
        };
        options.AlphaPolicies.BatchMessagesOf<Item>(batch => (batch.BatchSize, batch.TriggerTime) = (size, Pause));
        options.AlphaPolicies.OnException<InvalidDataException>().MoveToErrorQueue();
        return options;
    }

    private static async Task SendAsync(Rig rig, params string[] items)
    {
        foreach (var item in items)
            await rig.Bus.SendAsync(new Item(item));
    }

    private Task NothingIsLeftAsync(Rig rig) =>
        probe.Until(
            async () =>
            {
                time.Advance(TimeSpan.FromSeconds(10));
                return await Rig.CountAsync(rig.Alpha, "outbox") + await Rig.CountAsync(rig.Alpha, "inbox") == 0;
            },
            "nothing is left"
        );

    public sealed record Item(string Text);

    public static class ItemsHandler
    {
        public static void Handle(Item[] items, AlphaDbContext alpha, Probe probe)
        {
            foreach (var item in items)
                alpha.Add(new Note { Text = item.Text });
            if (items.Any(item => item.Text == "bad"))
                throw new InvalidDataException("bad");
            probe.See(string.Join('+', items.Select(item => item.Text)));
        }
    }

    [MessageIdentity("batch.happened")]
    public sealed record Happened(string Text) : IEvent;

    public static class HappenedHandler
    {
        public static void Handle(Happened happened, AlphaDbContext alpha, Probe probe)
        {
            alpha.Add(new Note { Text = happened.Text });
            probe.See($"{happened.Text} at once");
        }
    }

    public static class HappeningsHandler
    {
        public static void Handle(Happened[] several, AlphaDbContext alpha, Probe probe)
        {
            alpha.Add(new Note { Text = "several" });
            probe.See($"{string.Join('+', several.Select(one => one.Text))} together");
        }
    }

    public static class NoDatabaseHandler
    {
        public static void Handle(Item[] items) => _ = items;
    }
}
