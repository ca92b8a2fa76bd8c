using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>What becomes of what a handler returns.</summary>
public sealed class CascadeTests
{
    private static readonly DateTimeOffset Later = new(2020, 1, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("object", "one")]
    [InlineData("tuple", "one,two")]
    [InlineData("many", "one,two,three")]
    [InlineData("outgoing", "one,two")]
    [InlineData("nothing", "")]
    public async Task Messages_are_sent(string form, string expected)
    {
        await using var shop = await StartAsync();

        var session = await shop.Rig.Services.InvokeMessageAndWaitAsync(new Return(form));

        string.Join(',', session.Sent.MessagesOf<Heard>().Select(h => h.Text)).ShouldBe(expected);
        string.Join(',', shop.Probe.Seen.Order(Comparer<string>.Create(ByNumber))).ShouldBe(expected);
    }

    [Fact]
    public async Task A_side_effect_is_part_of_the_transaction()
    {
        await using var shop = await StartAsync();

        await shop.Rig.Services.InvokeMessageAndWaitAsync(new Return("effect"));

        (await shop.Rig.AlphaNotesAsync()).ShouldBe(["by a side effect"]);
    }

    [Theory]
    [InlineData("delayed")]
    [InlineData("scheduled")]
    public async Task Messages_can_be_put_off(string form)
    {
        await using var shop = await StartAsync();

        var session = await shop.Rig.Services.InvokeMessageAndWaitAsync(new Return(form));

        session.Scheduled.SingleEnvelope<Heard>().ScheduledTime.ShouldBe(Later);
        shop.Probe.Seen.ShouldBeEmpty();
        shop.Time.Advance(TimeSpan.FromDays(1));
        await shop.Probe.UntilSeen("later", shop.Time);
    }

    [Fact]
    public async Task The_reply_is_the_callers_and_is_not_sent()
    {
        await using var shop = await StartAsync();
        Answer? answer = null;

        var session = await shop
            .Rig.Services.TrackActivity()
            .ExecuteAndWaitAsync(async bus => answer = await bus.InvokeAsync<Answer>(new Reply()));

        answer.ShouldBe(new Answer("to you"));
        session.Sent.Envelopes.ShouldHaveSingleItem().Message.ShouldBe(new Heard("to others"));
        shop.Probe.Seen.ShouldBe(["to others"]);
    }

    private static int ByNumber(string? a, string? b) =>
        Array.IndexOf(["one", "two", "three"], a) - Array.IndexOf(["one", "two", "three"], b);

    private static async Task<Shop> StartAsync()
    {
        var (folder, probe, time) = (new TemporaryFolder(), new Probe(), new ManualTime());
        var options = new RigOptions
        {
            Alpha = [typeof(ReturnHandler), typeof(ReplyHandler)],
            Beta = [typeof(HeardHandler)],
            Probe = probe,
            Time = time,
        };
        return new Shop(folder, await Rig.StartAsync(folder, options), probe, time);
    }

    private sealed record Shop(TemporaryFolder Folder, Rig Rig, Probe Probe, ManualTime Time) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Rig.DisposeAsync();
            Folder.Dispose();
        }
    }

    public sealed record Return(string Form);

    public sealed record Reply;

    public sealed record Answer(string Text);

    public sealed record WriteNote(string Text) : ISideEffect
    {
        public void Execute(AlphaDbContext alpha) => alpha.Add(new Note { Text = Text });
    }

    public static class ReturnHandler
    {
        public static object? Handle(Return message, AlphaDbContext _) =>
            message.Form switch
            {
                "object" => new Heard("one"),
                "tuple" => (new Heard("one"), new Heard("two")),
                "many" => Numbers("one", "two", "three"),
                "outgoing" => new OutgoingMessages { new Heard("one"), new Heard("two") },
                "effect" => new WriteNote("by a side effect"),
                "delayed" => new Heard("later").DelayedFor(TimeSpan.FromDays(1)),
                "scheduled" => new Heard("later").ScheduledAt(Later),
                _ => null,
            };

        private static IEnumerable<object> Numbers(params string[] numbers) => numbers.Select(n => new Heard(n));
    }

    public static class ReplyHandler
    {
        public static (Answer, Heard) Handle(Reply _, AlphaDbContext _1) => (new("to you"), new("to others"));
    }
}
