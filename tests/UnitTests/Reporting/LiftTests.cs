using Reporting;

namespace UnitTests.Reporting;

/// <summary>The interval of the difference of two proportions.</summary>
public sealed class LiftTests
{
    // By hand: 0.13 - 0.10 = 0.03; sqrt(0.13 * 0.87 / 1000 + 0.1 * 0.9 / 1040) = 0.014130; 1.96 of it is 0.027693.
    [Fact]
    public void It_is_the_difference_and_reaches_two_deviations_either_way() =>
        Lift.Of((1000, 130), (1040, 104)).ShouldBe(new Lift(3.0, 0.23, 5.77));

    [Fact]
    public void Two_that_are_alike_differ_by_nothing_give_or_take() =>
        Lift.Of((200, 100), (200, 100)).ShouldBe(new Lift(0, -9.8, 9.8));

    [Theory]
    [InlineData(100, 4, 100, 50)]
    [InlineData(100, 50, 100, 96)]
    [InlineData(100, 50, 0, 0)]
    public void While_too_few_have_bought_or_have_not_nothing_is_said(
        long shown,
        long bought,
        long shownOfControl,
        long boughtOfControl
    ) => Lift.Of((shown, bought), (shownOfControl, boughtOfControl)).ShouldBeNull();

    // Of many experiments in which nothing differs, the interval leaves out 0 in about 5 of 100.
    [Fact]
    public void Chance_is_taken_for_more_in_five_of_a_hundred()
    {
        var random = new Random(20261122);
        var wrong = 0;
        for (var experiment = 0; experiment < 2000; experiment++)
        {
            var lift = Lift.Of((500, Draw(500, 0.2)), (500, Draw(500, 0.2)))!;
            wrong += lift.From > 0 || lift.To < 0 ? 1 : 0;
        }

        wrong.ShouldBeInRange(60, 140);

        long Draw(int count, double share) => Enumerable.Range(0, count).Count(_ => random.NextDouble() < share);
    }
}
