using Platform.Extraction;

namespace UnitTests.Extraction;

public sealed class InstanceHealthTests
{
    [Fact]
    public void Two_seconds_without_a_beat_and_it_is_unwell()
    {
        using var services = new Services();
        var one = services.Register();
        services.Pass(1.9);
        one.IsWell.ShouldBeTrue();
        services.Pass(0.1);
        one.IsWell.ShouldBeFalse();
        services.Choose().ShouldBeNull();
        one.Beat();
        one.IsWell.ShouldBeTrue();
    }

    [Fact]
    public void Without_beats_it_is_well_while_its_health_is_seen()
    {
        using var services = new Services();
        var one = services.Register();
        services.Pass(5);
        one.Looked(isReady: true);
        one.IsWell.ShouldBeTrue();
        services.Pass(2);
        one.IsWell.ShouldBeFalse();
    }

    [Fact]
    public void One_that_beats_and_is_not_ready_is_unwell()
    {
        using var services = new Services();
        var one = services.Register();
        one.Looked(isReady: false);
        one.Beat();
        one.IsWell.ShouldBeFalse();
    }

    [Fact]
    public void While_it_beats_here_its_health_is_looked_at_every_ten_seconds()
    {
        using var services = new Services();
        var one = services.Register();
        one.TakeLook().ShouldBeTrue("at first");
        one.TakeLook().ShouldBeFalse("it is being looked at");
        one.Looked(isReady: true);
        Beating(services, one, 9.5);
        one.TakeLook().ShouldBeFalse();
        Beating(services, one, 0.5);
        one.TakeLook().ShouldBeTrue();
    }

    [Fact]
    public void While_it_is_unwell_every_half_second()
    {
        using var services = new Services();
        var one = services.Register();
        one.TakeLook();
        one.Looked(isReady: false);
        one.TakeLook().ShouldBeFalse();
        services.Pass(0.5);
        one.TakeLook().ShouldBeTrue();
    }

    [Fact]
    public void One_that_falls_silent_is_looked_at_then_and_there()
    {
        using var services = new Services();
        var one = services.Register();
        one.TakeLook();
        one.Looked(isReady: true);
        services.Pass(2);
        one.TakeLook().ShouldBeTrue();
    }

    [Fact]
    public void One_that_beats_at_another_host_is_looked_at_every_second()
    {
        using var services = new Services();
        var one = services.Add("1", Discovery.Registered);
        one.Seen(services.Clock.Now);
        one.IsWell.ShouldBeTrue();
        one.TakeLook();
        one.Looked(isReady: true);
        services.Pass(0.9);
        one.TakeLook().ShouldBeFalse();
        services.Pass(0.1);
        one.TakeLook().ShouldBeTrue();
    }

    [Fact]
    public void One_from_the_settings_is_well_once_its_health_was_seen()
    {
        using var services = new Services();
        var one = services.Add("1", Discovery.Configured);
        one.IsWell.ShouldBeFalse();
        one.Looked(isReady: true);
        services.Pass(60);
        one.IsWell.ShouldBeTrue("nobody expects it to beat");
    }

    [Fact]
    public void Health_that_is_seen_closes_the_breaker()
    {
        using var services = new Services();
        var one = services.Register();
        for (var i = 0; i < 5; i++)
        {
            using var call = one.Begin();
            call.Failed();
        }

        one.HasRoom.ShouldBeFalse();
        one.Looked(isReady: true);
        one.HasRoom.ShouldBeTrue();
    }

    private static void Beating(Services services, Instance one, double seconds)
    {
        services.Pass(seconds);
        one.Beat();
    }
}
