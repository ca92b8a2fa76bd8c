using Platform.Extraction;

namespace UnitTests.Extraction;

public sealed class InstanceChoiceTests
{
    [Fact]
    public void Without_any_there_is_none()
    {
        using var services = new Services();
        services.Choose().ShouldBeNull();
        services.All.IsAnyWell("Inventory").ShouldBeFalse();
    }

    [Fact]
    public void The_name_of_a_module_is_known_in_any_case()
    {
        using var services = new Services();
        var one = services.Register();
        services.All.Choose("inventory", false, []).ShouldBe(one);
        services.All.IsAnyWell("INVENTORY").ShouldBeTrue();
    }

    [Fact]
    public void Of_two_the_less_busy_is_chosen()
    {
        using var services = new Services();
        var (busy, idle) = (services.Register(), services.Register());
        using var call = busy.Begin();
        services.Draw(50).ShouldBe(new() { [idle] = 50 });
    }

    [Fact]
    public void Among_many_the_busiest_is_never_chosen_and_the_others_share()
    {
        using var services = new Services();
        var all = Enumerable.Range(0, 5).Select(_ => services.Register()).ToList();
        using var call = all[2].Begin();
        var drawn = services.Draw(2000);
        drawn.ShouldNotContainKey(all[2]);
        drawn.Count.ShouldBe(4);
        drawn.Values.ShouldAllBe(times => times > 300);
    }

    [Fact]
    public void One_that_had_the_call_does_not_get_it_again()
    {
        using var services = new Services();
        var (one, other) = (services.Register(), services.Register());
        services.Choose(tried: one).ShouldBe(other);
        services.Choose(tried: [one, other]).ShouldBeNull();
    }

    [Fact]
    public void One_that_refuses_connections_is_left_out_at_once_until_its_health_is_seen()
    {
        using var services = new Services();
        var (one, other) = (services.Register(), services.Register());
        using (var call = one.Begin())
        {
            call.CouldNotConnect();
        }

        services.Draw(20).ShouldBe(new() { [other] = 20 });
        one.Beat();
        services.Draw(20).ShouldBe(new() { [other] = 20 });
        one.Looked(isReady: true);
        services.Draw(50).Count.ShouldBe(2);
    }

    [Fact]
    public void One_whose_breaker_is_open_is_left_out()
    {
        NoContext.Set();
        using var services = new Services(("Breaker:Failures", "3"), ("Breaker:Seconds", "30"));
        var one = services.Register();
        for (var i = 0; i < 3; i++)
        {
            services.Choose().ShouldBe(one);
            using var call = one.Begin();
            call.Failed();
        }

        services.Choose().ShouldBeNull();
        services.All.IsAnyWell("Inventory").ShouldBeFalse();
        services.Pass(30);
        one.Beat();
        services.Choose().ShouldBe(one);
        services.Choose().ShouldBeNull("one call tries");
        one.Begin().Dispose();
        services.Choose().ShouldBe(one);
    }

    [Fact]
    public void One_that_is_busy_with_all_it_can_take_gets_no_more()
    {
        using var services = new Services(("MostInFlight", "2"));
        var one = services.Register();
        using var first = one.Begin();
        services.Choose().ShouldBe(one);
        var second = one.Begin();
        services.Choose().ShouldBeNull();
        services.All.IsAnyWell("Inventory").ShouldBeTrue();
        second.Dispose();
        second.Dispose();
        one.InFlight.ShouldBe(1);
        services.Choose().ShouldBe(one);
    }

    [Fact]
    public void Versions_share_by_their_weights()
    {
        using var services = Services.Weighing(("1.9.0", 90), ("1.10.0", 10));
        var (old, canary) = (services.Register("1.9.0"), services.Register("1.10.0"));
        services.Register("0.1.0");
        var drawn = services.Draw(4000);
        drawn.Count.ShouldBe(2);
        drawn[old].ShouldBeInRange(3480, 3720);
        drawn[canary].ShouldBe(4000 - drawn[old]);
    }

    [Fact]
    public void A_weight_of_zero_is_a_rollback()
    {
        using var services = Services.Weighing(("1", 100), ("2", 0));
        var (old, _) = (services.Register("1"), services.Register("2"));
        services.Draw(50).ShouldBe(new() { [old] = 50 });
    }

    [Fact]
    public void When_no_version_with_a_weight_is_well_the_others_help_out()
    {
        using var services = Services.Weighing(("1", 100));
        var other = services.Register("2");
        services.Choose().ShouldBe(other);
    }

    [Fact]
    public void A_canary_goes_to_the_newest_version()
    {
        using var services = Services.Weighing(("1.9.0", 100));
        services.Register("1.9.0");
        var newest = services.Register("1.10.0");
        services.Register("1.10.0-rc.1");
        services.Draw(50, canary: true).ShouldBe(new() { [newest] = 50 });
        newest.CouldNotConnect();
        services.Choose(canary: true)!.Version.ShouldBe("1.10.0-rc.1");
    }

    [Theory]
    [InlineData("1.10", "1.9")]
    [InlineData("2.0", "2.0-rc.1")]
    [InlineData("2", "1.9.9")]
    [InlineData("1.0.1", "1.0.0")]
    [InlineData("1.0", "blue")]
    [InlineData("green", "blue")]
    public void Versions_have_an_order(string newer, string older)
    {
        VersionChoice.Compare(newer, older).ShouldBePositive();
        VersionChoice.Compare(older, newer).ShouldBeNegative();
        VersionChoice.Compare(newer, newer).ShouldBe(0);
    }

    [Theory]
    [InlineData("Breaker:Failures", "1")]
    [InlineData("Breaker:Seconds", "soon")]
    [InlineData("MostInFlight", "0")]
    public void A_setting_that_cannot_be_is_refused(string setting, string value)
    {
        using var services = new Services((setting, value));
        Should
            .Throw<Platform.Data.StartRefusedException>(() => services.All.Check("Inventory"))
            .Message.ShouldContain($"Extraction:Inventory:{setting} has \"{value}\"");
    }
}
