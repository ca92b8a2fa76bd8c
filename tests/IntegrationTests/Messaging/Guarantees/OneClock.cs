using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>The clock is TimeProvider: what is to happen tomorrow happens when that clock says so, and for no other reason.</summary>
public static class OneClock
{
    internal static readonly Breakage Seam = new()
    {
        Store = static (database, node, options, _) => new MessageStore(database, node, options, TimeProvider.System),
    };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        var time = new ManualTime();
        RigOptions Process() =>
            new()
            {
                Beta = [typeof(TomorrowHandler), typeof(MarkerHandler)],
                Probe = probe,
                Time = time,
                Broken = broken,
                Messaging = new() { Workers = 1, Poll = TimeSpan.FromMilliseconds(10) },
            };
        await using var rig = await Rig.StartAsync(folder, Process());
        await rig.Bus.ScheduleAsync(new Tomorrow(), TimeSpan.FromDays(1));

        await Rig.LeaveBehindAsync(folder, Process(), new Marker("today"));
        await probe.UntilSeen("today", time);
        time.Advance(TimeSpan.FromHours(23));
        await Rig.LeaveBehindAsync(folder, Process(), new Marker("at night"));
        await probe.UntilSeen("at night", time);
        probe.Seen.ShouldBe(["today", "at night"]);

        time.Advance(TimeSpan.FromHours(1));
        await probe.UntilSeen("tomorrow", time);
        await probe.Until(
            async () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(10));
                return await Rig.CountAsync(rig.Beta, "outbox") == 0;
            },
            "it has arrived"
        );
        probe.Seen.ShouldBe(["today", "at night", "tomorrow"]);
    }

    public sealed record Tomorrow;

    public static class TomorrowHandler
    {
        public static void Handle(Tomorrow _, Probe probe) => probe.See("tomorrow");
    }
}
