using Platform.Extraction;
using Polly.CircuitBreaker;

namespace UnitTests.Extraction;

public sealed class BreakerTests
{
    private readonly SteppedClock clock = new();
    private readonly List<CircuitState> states = [];
    private readonly Breaker breaker;

    public BreakerTests() => breaker = new Breaker(failures: 5, TimeSpan.FromSeconds(60), clock, states.Add);

    [Fact]
    public void Five_failures_in_a_row_open_it()
    {
        Fail(4);
        breaker.TryEnter().ShouldBeTrue();
        Fail(1);
        breaker.State.ShouldBe(CircuitState.Open);
        breaker.LetsThrough.ShouldBeFalse();
        breaker.TryEnter().ShouldBeFalse();
    }

    [Fact]
    public void A_success_between_them_makes_it_count_anew()
    {
        Fail(4);
        breaker.Succeeded();
        Fail(4);
        breaker.State.ShouldBe(CircuitState.Closed);
        Fail(1);
        breaker.State.ShouldBe(CircuitState.Open);
    }

    [Fact]
    public void After_a_minute_one_may_try_and_closes_it()
    {
        NoContext.Set();
        Fail(5);
        clock.Now += TimeSpan.FromSeconds(59);
        breaker.TryEnter().ShouldBeFalse();
        clock.Now += TimeSpan.FromSeconds(1);
        breaker.LetsThrough.ShouldBeTrue();
        breaker.TryEnter().ShouldBeTrue();
        breaker.State.ShouldBe(CircuitState.HalfOpen);
        breaker.TryEnter().ShouldBeFalse("one at a time tries");
        breaker.Succeeded();
        breaker.State.ShouldBe(CircuitState.Closed);
        breaker.TryEnter().ShouldBeTrue();
        states.ShouldBe([CircuitState.Open, CircuitState.HalfOpen, CircuitState.Closed]);
    }

    [Fact]
    public void One_that_tries_and_fails_opens_it_for_another_minute()
    {
        NoContext.Set();
        Fail(5);
        clock.Now += TimeSpan.FromSeconds(60);
        breaker.TryEnter().ShouldBeTrue();
        Fail(1);
        breaker.State.ShouldBe(CircuitState.Open);
        clock.Now += TimeSpan.FromSeconds(59);
        breaker.TryEnter().ShouldBeFalse();
        clock.Now += TimeSpan.FromSeconds(1);
        breaker.TryEnter().ShouldBeTrue();
    }

    [Fact]
    public void One_that_was_to_try_and_never_called_does_not_keep_it_open()
    {
        NoContext.Set();
        Fail(5);
        clock.Now += TimeSpan.FromSeconds(60);
        breaker.TryEnter().ShouldBeTrue();
        clock.Now += TimeSpan.FromSeconds(60);
        breaker.TryEnter().ShouldBeTrue();
    }

    [Fact]
    public void Health_that_was_seen_closes_it()
    {
        Fail(5);
        breaker.Reset();
        breaker.State.ShouldBe(CircuitState.Closed);
        Fail(4);
        breaker.State.ShouldBe(CircuitState.Closed);
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            breaker.Failed();
        }
    }
}
