using Reporting;

namespace UnitTests.Reports;

public sealed class WaitsTests
{
    [Theory]
    [InlineData(-5, "1")]
    [InlineData(1, "1")]
    [InlineData(1.5, "2")]
    [InlineData(3, "5")]
    [InlineData(200, "200")]
    [InlineData(201, "500")]
    [InlineData(600_000, "1000000")]
    public void A_wait_is_rounded_up(double milliseconds, string key) =>
        Waits.Key(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(key);

    [Fact]
    public void Half_of_them_were_over_within_the_middle_one()
    {
        Waits.Half([]).ShouldBeNull();
        Waits.Half([("500", 1)]).ShouldBe(0.5);
        Waits.Half([("2000", 2), ("100", 2)]).ShouldBe(0.1);
        Waits.Half([("2000", 3), ("100", 2)]).ShouldBe(2);
    }
}
