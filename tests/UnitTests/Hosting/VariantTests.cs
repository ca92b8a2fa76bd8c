using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Platform.Extraction;
using Platform.Hosting;

namespace UnitTests.Hosting;

/// <summary>Who has which variant.</summary>
public sealed class VariantTests
{
    private const string Experiment = "personal-order";
    private const string Flag = "feature_management:feature_flags:0";

    [Fact]
    public async Task Each_variant_has_its_share_and_a_user_has_one()
    {
        var (variants, elsewhere) = (VariantsBy(On(50)), VariantsBy(On(50)));
        var fresh = 0;
        for (var user = 0; user < 10_000; user++)
        {
            var id = new Guid(user, 0, 0, new byte[8]);
            var variant = await variants.OfAsync(Experiment, id, default);
            (await variants.OfAsync(Experiment, id, default)).ShouldBe(variant);
            (await elsewhere.OfAsync(Experiment, id, default)).ShouldBe(variant);
            fresh += variant == "fresh" ? 1 : 0;
        }

        // Four standard deviations of 10,000 draws.
        fresh.ShouldBeInRange(4800, 5200);
    }

    [Fact]
    public async Task A_user_in_a_share_stays_there_when_it_grows()
    {
        var (few, more) = (VariantsBy(On(10)), VariantsBy(On(30)));
        for (var user = 0; user < 1000; user++)
        {
            var id = new Guid(user, 0, 0, new byte[8]);
            if (await few.OfAsync(Experiment, id, default) == "control")
                (await more.OfAsync(Experiment, id, default)).ShouldBe("control");
        }
    }

    [Fact]
    public async Task While_it_is_off_or_is_not_there_nobody_has_one()
    {
        var off = On(50);
        off[$"{Flag}:enabled"] = "false";
        (await VariantsBy(off).OfAsync(Experiment, Guid.NewGuid(), default)).ShouldBeNull();
        (await VariantsBy(On(50)).OfAsync("another", Guid.NewGuid(), default)).ShouldBeNull();
        (await VariantsBy([]).OfAsync(Experiment, Guid.NewGuid(), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_service_has_the_flags_of_its_host_as_they_are_now()
    {
        var handed = new HandedFlags();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(On(100)).Add(handed).Build();
        var variants = VariantsBy(settings);
        (await variants.OfAsync(Experiment, Guid.Empty, default)).ShouldBe("control");

        handed.Take(HandedFlags.Of(new ConfigurationBuilder().AddInMemoryCollection(On(0)).Build()));
        (await variants.OfAsync(Experiment, Guid.Empty, default)).ShouldBe("fresh");
    }

    private static Dictionary<string, string?> On(int control) =>
        new()
        {
            [$"{Flag}:id"] = Experiment,
            [$"{Flag}:enabled"] = "true",
            [$"{Flag}:variants:0:name"] = "control",
            [$"{Flag}:variants:1:name"] = "fresh",
            [$"{Flag}:allocation:percentile:0:variant"] = "control",
            [$"{Flag}:allocation:percentile:0:from"] = "0",
            [$"{Flag}:allocation:percentile:0:to"] = $"{control}",
            [$"{Flag}:allocation:percentile:1:variant"] = "fresh",
            [$"{Flag}:allocation:percentile:1:from"] = $"{control}",
            [$"{Flag}:allocation:percentile:1:to"] = "100",
        };

    private static Variants VariantsBy(Dictionary<string, string?> settings) =>
        VariantsBy(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private static Variants VariantsBy(IConfiguration settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(settings);
        services.AddFeatureManagement();
        return new Variants(services.BuildServiceProvider().GetRequiredService<IVariantFeatureManager>());
    }
}
