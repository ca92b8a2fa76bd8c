using System.Net;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Platform.Data;
using Platform.Extraction;

namespace IntegrationTests.Extraction;

/// <summary>Decisions outlive hosts, and are the same on all of them.</summary>
public sealed class PlacementKeepingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_decision_outlives_the_host()
    {
        var placement = new Placement(30) { Canary = true };
        await using (var first = await StartAsync())
        {
            await first.Register("Inventory");
            using var answer = await first.Decide(
                "inventory",
                new
                {
                    extracted = 30,
                    canary = true,
                    reason = "a third",
                }
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await using var second = await StartAsync();
        second.Placements().Of("Inventory").ShouldBe(placement);
        (await second.History("inventory")).ShouldBe([(1, 0, 30, "a third")]);
    }

    [Fact]
    public async Task What_one_host_decides_holds_on_the_other()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await one.Register("Inventory");
        await other.Register("Inventory");

        using var there = await one.Decide("inventory", new { extracted = 40, reason = "one" });
        there.StatusCode.ShouldBe(HttpStatusCode.OK);
        await other.Placements().ShouldSoonBe("Inventory", 40);

        using var back = await other.Decide("inventory", new { extracted = 0, reason = "other" });
        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        await one.Placements().ShouldSoonBe("Inventory", 0);
        one.Placements().VersionOf("Inventory").ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_decisions_at_once_on_two_hosts_none_is_lost()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await one.Register("Inventory");
        await other.Register("Inventory");

        const int each = 15;
        await Task.WhenAll(
            Enumerable
                .Range(1, 2 * each)
                .Select(async share =>
                {
                    var host = share % 2 == 0 ? one : other;
                    using var answer = await host.Decide(
                        "inventory",
                        new { extracted = share, reason = $"no {share}" }
                    );
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                })
        );

        var history = await one.History("inventory");
        history.Select(change => change.Version).ShouldBe(Enumerable.Range(1, 2 * each).Reverse());
        history.Zip(history.Skip(1)).ShouldAllBe(pair => pair.First.From == pair.Second.To);
        await one.Placements().ShouldSoonBe("Inventory", history[0].To);
        await other.Placements().ShouldSoonBe("Inventory", history[0].To);
    }

    [Fact]
    public async Task Of_two_who_name_the_version_one_is_told()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();

        var answers = await Task.WhenAll(
            one.Decide("orders", new { extracted = 0, reason = "one" }, "\"0\""),
            other.Decide("orders", new { extracted = 0, reason = "other" }, "\"0\"")
        );

        answers
            .Select(answer => answer.StatusCode)
            .Order()
            .ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
        (await one.History("orders")).Count.ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task The_start_option_decides_and_says_so()
    {
        var option = new Dictionary<string, string> { ["placement"] = "inventory=extracted,orders=25" };
        for (var start = 0; start < 2; start++)
        {
            await using var shop = await StartAsync(option);
            shop.Placements().Of("Inventory").ShouldBe(Placement.Everywhere);
            shop.Placements().Of("Orders").ShouldBe(new Placement(25));
            (await shop.History("inventory")).ShouldBe([(1, 0, 100, "start option")]);
            (await shop.Read("/inventory"))
                .GetProperty("lastChange")
                .GetProperty("by")
                .GetString()
                .ShouldBe("command line");
        }
    }

    [Fact]
    public async Task A_start_option_that_is_wrong_stops_the_start() =>
        (
            await Should.ThrowAsync<StartRefusedException>(() =>
                StartAsync(new Dictionary<string, string> { ["placement"] = "inventori=extracted" })
            )
        ).Message.ShouldStartWith("--placement names \"inventori\", and there is no such module: there are Catalog, ");

    public void Dispose() => folder.Dispose();

    private Task<ShopHost> StartAsync(IReadOnlyDictionary<string, string>? settings = null) =>
        ShopHost.StartAsync(
            new ShopOptions { Folder = folder.Path, Settings = settings ?? new Dictionary<string, string>() }
        );
}
