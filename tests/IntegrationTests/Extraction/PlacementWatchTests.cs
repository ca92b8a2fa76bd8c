using IntegrationTests.Data;

namespace IntegrationTests.Extraction;

/// <summary>How soon a host knows what another one has decided.</summary>
public sealed class PlacementWatchTests : IDisposable
{
    private static readonly TimeSpan WithinASecond = TimeSpan.FromMilliseconds(500);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task At_the_next_look()
    {
        await using var one = await WatchingHost.StartAsync(folder.Path);
        await using var other = await WatchingHost.StartAsync(folder.Path);
        var look = await other.Clock.NextAsync();
        look.After.ShouldBe(WithinASecond);

        await one.DecideAsync(60);
        one.Placements.Of("Inventory").Extracted.ShouldBe(60);
        other.Placements.Of("Inventory").Extracted.ShouldBe(0);
        look.Ring();
        await other.Placements.ShouldSoonBe("Inventory", 60);

        look = await other.Clock.NextAsync();
        look.After.ShouldBe(WithinASecond);
        await one.DecideAsync(0);
        look.Ring();
        await other.Placements.ShouldSoonBe("Inventory", 0);
    }

    [Fact]
    public async Task While_the_schema_cannot_be_read_the_last_decision_stays()
    {
        await using var one = await WatchingHost.StartAsync(folder.Path);
        await using var other = await WatchingHost.StartAsync(folder.Path);
        await one.DecideAsync(60);
        (await other.Clock.NextAsync()).Ring();
        await other.Placements.ShouldSoonBe("Inventory", 60);

        await one.ExecuteAsync("ALTER TABLE [placements] RENAME TO misplaced");
        (await other.Clock.NextAsync()).Ring();
        var looked = await other.Clock.NextAsync();
        other.Placements.Of("Inventory").Extracted.ShouldBe(60);

        await one.ExecuteAsync("ALTER TABLE [misplaced] RENAME TO placements");
        await one.DecideAsync(70);
        looked.Ring();
        await other.Placements.ShouldSoonBe("Inventory", 70);
    }

    [Fact]
    public async Task A_host_that_starts_knows_before_it_begins()
    {
        await using (var first = await WatchingHost.StartAsync(folder.Path))
        {
            await first.DecideAsync(100);
        }

        await using var second = await WatchingHost.StartAsync(folder.Path);
        second.Placements.Of("Inventory").Extracted.ShouldBe(100);
    }

    public void Dispose() => folder.Dispose();
}
