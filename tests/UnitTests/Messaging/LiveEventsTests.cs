using Platform.Messaging;

namespace UnitTests.Messaging;

public sealed class LiveEventsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly LiveEvents live = new(TimeProvider.System);

    [Fact]
    public async Task What_was_committed_since_listening_began_is_heard()
    {
        using var listening = live.Listen("one");

        live.Committed("one", "event");

        await listening.NextAsync(Long);
    }

    [Fact]
    public void Other_groups_are_not_heard()
    {
        using var listening = live.Listen("one");
        var next = listening.NextAsync(Long);

        live.Committed("other", "event");

        next.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_counts_is_heard_and_each_listens_for_itself()
    {
        using var picky = live.Listen("one", happened => happened is int);
        using var curious = live.Listen("one");
        var (picked, any) = (picky.NextAsync(Long), curious.NextAsync(Long));

        live.Committed("one", "event");
        await any;
        picked.IsCompleted.ShouldBeFalse();

        live.Committed("one", 1);
        await picked;
    }

    [Fact]
    public async Task After_the_time_nothing_need_have_happened()
    {
        using var listening = live.Listen("one");

        await listening.NextAsync(TimeSpan.Zero);
    }

    [Fact]
    public async Task Who_has_left_is_not_in_the_way_of_who_comes()
    {
        live.Listen("one").Dispose();
        using var listening = live.Listen("one");

        live.Committed("one", "event");

        await listening.NextAsync(Long);
    }
}
