using System.Security.Claims;
using Inventory;
using Orders;
using Platform.Extraction;
using Platform.Hosting;

namespace UnitTests.Extraction;

/// <summary>Where a decision sends a call.</summary>
public sealed class PlacementTests
{
    private const string Ada = "0198c2f0-0000-7000-8000-000000000001";

    private readonly SteppedClock clock = new();
    private readonly KnownModules modules = new(
        [new InventoryModule(), new OrdersModule()],
        new RemovedModules([new RouteManifest("Old", [])])
    );
    private readonly Placements placements;
    private int version;

    public PlacementTests() => placements = new Placements(modules, clock);

    [Fact]
    public void Nothing_decided_is_in_process()
    {
        placements.Choose("Inventory", new PlacedCall("a")).ShouldBe(Place.InProcess);
        placements.Choose("Unheard", new PlacedCall("a")).ShouldBe(Place.InProcess);
    }

    [Fact]
    public void A_module_without_a_copy_is_extracted_whatever_is_kept()
    {
        placements.Choose("Old", new PlacedCall("a")).ShouldBe(Place.Extracted);
        Decide("Old", Placement.InProcess);
        placements.Choose("Old", new PlacedCall("a")).ShouldBe(Place.Extracted);
        placements.VersionOf("Old").ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(100, 100, 100)]
    [InlineData(10, 9, 11)]
    [InlineData(50, 48, 52)]
    public void A_share_is_a_share_of_the_keys(int share, int least, int most)
    {
        Decide("Inventory", new Placement(share));
        const int keys = 10_000;
        var moved = Enumerable
            .Range(0, keys)
            .Count(i => placements.Choose("Inventory", new PlacedCall($"call-{i}")) == Place.Extracted);
        (moved * 100 / keys).ShouldBeInRange(least, most);
    }

    [Fact]
    public void A_key_that_has_moved_stays_when_the_share_grows()
    {
        var before = Moved(10);
        before.Except(Moved(30)).ShouldBeEmpty();
    }

    [Fact]
    public void Two_modules_do_not_move_the_same_keys()
    {
        Decide("Orders", new Placement(50));
        var inventory = Moved(50);
        var both = inventory.Count(key => placements.Choose("Orders", new PlacedCall(key)) == Place.Extracted);
        (both / (double)inventory.Count).ShouldBeInRange(0.4, 0.6);
    }

    [Fact]
    public void Listed_users_roles_and_canaries_go_whatever_the_share()
    {
        Decide(
            "inventory",
            new Placement(0)
            {
                Users = [Ada],
                Groups = [Roles.Warehouse],
                Canary = true,
            }
        );
        Chosen(new PlacedCall("a", Ada)).ShouldBe(Place.Extracted);
        Chosen(new PlacedCall("a", Caller: Staff(Roles.Sales, Roles.Warehouse))).ShouldBe(Place.Extracted);
        Chosen(new PlacedCall("a", Canary: true)).ShouldBe(Place.Extracted);
        Chosen(new PlacedCall("a", "somebody else", Staff(Roles.Sales))).ShouldBe(Place.InProcess);
    }

    [Fact]
    public void Zero_and_nobody_is_back_home()
    {
        Decide("Inventory", new Placement(0) { Users = [Ada] });
        Decide("Inventory", Placement.InProcess);
        Chosen(new PlacedCall(Ada, Ada, Staff(Roles.Operator), Canary: true)).ShouldBe(Place.InProcess);
    }

    [Fact]
    public void Outside_its_window_everything_is_in_process()
    {
        var (from, until) = (clock.Now.AddMinutes(1), clock.Now.AddMinutes(2));
        Decide("Inventory", new Placement(100) { From = from, Until = until });
        Chosen(new PlacedCall("a")).ShouldBe(Place.InProcess);
        clock.Now = from;
        Chosen(new PlacedCall("a")).ShouldBe(Place.Extracted);
        clock.Now = until;
        Chosen(new PlacedCall("a")).ShouldBe(Place.InProcess);
    }

    [Fact]
    public void What_is_older_than_what_is_known_is_not_taken()
    {
        var told = 0;
        placements.Changed += () => told++;
        placements.Take([new KeptPlacement("Inventory", 2, new Placement(20))]).ShouldBe(["Inventory"]);
        placements.Take([new KeptPlacement("Inventory", 1, new Placement(10))]).ShouldBeEmpty();
        placements.Take([new KeptPlacement("Unheard", 9, new Placement(10))]).ShouldBeEmpty();
        placements.Of("INVENTORY").ShouldBe(new Placement(20));
        told.ShouldBe(1);
    }

    [Fact]
    public void What_is_kept_comes_back_the_same()
    {
        var placement = new Placement(7)
        {
            Users = [Ada],
            Groups = [Roles.Sales],
            Canary = true,
            From = clock.Now,
            Until = clock.Now.AddDays(1),
        };
        Placement.FromJson(placement.ToJson()).ShouldBe(placement);
        placement
            .ToString()
            .ShouldBe("7 %, 1 users, sales, canary, from 2026-03-01 12:00:00Z, until 2026-03-02 12:00:00Z");
    }

    private List<string> Moved(int share)
    {
        Decide("Inventory", new Placement(share));
        return
        [
            .. Enumerable
                .Range(0, 2000)
                .Select(i => $"call-{i}")
                .Where(key => Chosen(new PlacedCall(key)) == Place.Extracted),
        ];
    }

    private Place Chosen(in PlacedCall call) => placements.Choose("Inventory", call);

    private void Decide(string module, Placement placement) =>
        placements.Take([new KeptPlacement(module, ++version, placement)]);

    private static ClaimsPrincipal Staff(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimNames.Roles, role)), "test"));
}
