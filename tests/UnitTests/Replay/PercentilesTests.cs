using Replay.Report;

namespace UnitTests.Replaying;

public sealed class PercentilesTests
{
    [Fact]
    public void A_percentile_is_the_nearest_rank()
    {
        var percentiles = new Percentiles(Enumerable.Range(1, 200).Reverse().Select(n => TimeSpan.FromMilliseconds(n)));

        (percentiles.At(50), percentiles.At(95), percentiles.At(99)).ShouldBe((100, 190, 198));
    }

    [Fact]
    public void Nothing_measured_is_0() => new Percentiles([]).At(99).ShouldBe(0);
}
