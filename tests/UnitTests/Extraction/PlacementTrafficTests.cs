using System.Diagnostics.Metrics;
using Platform.Extraction;

namespace UnitTests.Extraction;

/// <summary>What was really served in the last minute.</summary>
public sealed class PlacementTrafficTests
{
    private readonly SteppedClock clock = new();
    private readonly PlacementTraffic traffic;

    public PlacementTrafficTests() => traffic = new PlacementTraffic(clock);

    [Fact]
    public void Each_side_is_counted()
    {
        traffic.LastMinute("Inventory").ShouldBe((0, 0));
        traffic.Served("Inventory", Place.InProcess);
        traffic.Served("inventory", Place.Extracted);
        traffic.Served("Inventory", Place.Extracted);
        traffic.LastMinute("Inventory").ShouldBe((1, 2));
        traffic.LastMinute("Orders").ShouldBe((0, 0));
        traffic.MessagesOfLastMinute("Inventory").ShouldBe((0, 0));
        traffic.Delivered("Inventory", Place.Extracted);
        traffic.MessagesOfLastMinute("Inventory").ShouldBe((0, 1));
        traffic.LastMinute("Inventory").ShouldBe((1, 2));
    }

    [Fact]
    public void After_a_minute_it_is_forgotten()
    {
        for (var second = 0; second < 90; second++)
        {
            traffic.Served("Inventory", Place.InProcess);
            clock.Now = clock.Now.AddSeconds(1);
        }

        // The second that has just begun is empty, and is one of the sixty.
        traffic.LastMinute("Inventory").ShouldBe((59, 0));
        clock.Now = clock.Now.AddSeconds(58);
        traffic.LastMinute("Inventory").ShouldBe((1, 0));
        clock.Now = clock.Now.AddSeconds(1);
        traffic.LastMinute("Inventory").ShouldBe((0, 0));
    }

    [Fact]
    public void Nothing_is_missed_when_many_count_at_once()
    {
        Parallel.For(0, 40_000, i => traffic.Served("Inventory", i % 4 == 0 ? Place.Extracted : Place.InProcess));
        traffic.LastMinute("Inventory").ShouldBe((30_000, 10_000));
    }

    [Fact]
    public void A_metric_tells_local_from_remote()
    {
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "Platform.Extraction", Name: "platform.placement.requests" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) =>
            {
                var tag = tags.ToArray().ToDictionary(one => one.Key, one => one.Value);
                if ((string?)tag["module"] == "Measured")
                {
                    seen.Add($"{count} {tag["placement"]}");
                }
            }
        );
        listener.Start();
        traffic.Served("Measured", Place.InProcess);
        traffic.Served("Measured", Place.Extracted);
        seen.ShouldBe(["1 local", "1 remote"]);
    }
}
