using Inventory;
using Orders;
using Platform.Data;
using Platform.Extraction;
using Platform.Hosting;

namespace UnitTests.Extraction;

/// <summary>What <c>--placement</c> says.</summary>
public sealed class PlacementOptionTests
{
    private readonly KnownModules modules = new(
        [new InventoryModule(), new OrdersModule()],
        new RemovedModules([new RouteManifest("Old", [])])
    );

    [Fact]
    public void Several_are_separated_by_commas() =>
        PlacementOption
            .Parse(" inventory=extracted, ORDERS=25,old=extracted ", modules)
            .ShouldBe([("Inventory", new Placement(100)), ("Orders", new Placement(25)), ("Old", new Placement(100))]);

    [Fact]
    public void Back_home() =>
        PlacementOption.Parse("inventory=in-process", modules).ShouldBe([("Inventory", Placement.InProcess)]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing(string? option) => PlacementOption.Parse(option, modules).ShouldBeEmpty();

    [Theory]
    [InlineData("inventory", "say inventory=extracted")]
    [InlineData("inventory=101", "say inventory=extracted")]
    [InlineData("inventory=-1", "say inventory=extracted")]
    [InlineData("inventory=away", "say inventory=extracted")]
    [InlineData("inventri=25", "there are Inventory, Old, Orders.")]
    [InlineData("old=in-process", "this host is built without Old")]
    public void What_cannot_be_done_is_refused_in_a_sentence(string option, string why) =>
        Should.Throw<StartRefusedException>(() => PlacementOption.Parse(option, modules)).Message.ShouldContain(why);
}
