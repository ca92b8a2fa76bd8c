using IntegrationTests.Data;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>Memory stays bounded: what does not fit in the queue stays in the database.</summary>
public static class BoundedMemory
{
    private const int Room = 10;
    private const int Messages = 200;

    internal static readonly Breakage Seam = new() { Capacity = int.MaxValue };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        await using var rig = await Rig.StartAsync(
            folder,
            new RigOptions
            {
                Alpha = [typeof(SpreadHandler)],
                Beta = [typeof(ItemHandler)],
                Probe = probe,
                Broken = broken,
                Messaging = new()
                {
                    Capacity = Room,
                    Workers = 2 * Room,
                    Poll = TimeSpan.FromMilliseconds(20),
                },
            }
        );
        var queue = rig.Runtime.Modules["Beta"].Dispatcher;
        var most = 0;
        probe.Heard = _ => InterlockedMax(ref most, queue.Held);
        probe.Close("items");

        await rig.Bus.InvokeAsync(new Spread(Messages));
        queue.Held.ShouldBe(Room);
        await probe.Until(() => probe.Seen.Count == Room, "as many as fit have begun");
        (await Rig.CountAsync(rig.Alpha, "outbox")).ShouldBe(Messages);

        probe.Open("items");
        await probe.Until(async () => await Rig.CountAsync(rig.Beta, "notes") == Messages, "all are handled");
        most.ShouldBe(Room);
        probe.Seen.Distinct().Count().ShouldBe(Messages);
    }

    private static void InterlockedMax(ref int most, int candidate)
    {
        for (var seen = most; candidate > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, candidate, seen);
        }
    }

    public sealed record Spread(int Count);

    public sealed record Item(int Number);

    public static class SpreadHandler
    {
        public static IEnumerable<object> Handle(Spread spread, AlphaDbContext _) =>
            Enumerable.Range(1, spread.Count).Select(i => new Item(i));
    }

    public static class ItemHandler
    {
        public static Task Load(Item item, Probe probe)
        {
            probe.See($"{item.Number}");
            return probe.Pass("items");
        }

        public static void Handle(Item item, BetaDbContext beta) => beta.Add(new Note { Text = $"{item.Number}" });
    }
}
