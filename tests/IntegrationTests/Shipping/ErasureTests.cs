using IntegrationTests.Shop;
using Platform.Messaging;
using Users.Contracts;

namespace IntegrationTests.Shipping;

[Collection(ShopCollection.Name)]
public sealed class ErasureTests(OpenShop open)
{
    private readonly Dispatch dispatch = new(open.Shop);
    private readonly Guid user = Guid.CreateVersion7();
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public async Task The_address_of_a_parcel_that_has_arrived_goes_with_the_account()
    {
        await dispatch.CreateAsync(order, user);
        await dispatch.MoveAsync(order, "dispatched", "delivered");

        await EraseAsync();

        (await dispatch.OfOrderAsync(order))!.ShipTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_parcel_on_its_way_keeps_its_address_until_it_arrives()
    {
        await dispatch.CreateAsync(order, user);
        await EraseAsync();

        await dispatch.MoveAsync(order, "dispatched");
        (await dispatch.OfOrderAsync(order))!.ShipTo.ShouldBe(Dispatch.Home);
        await dispatch.MoveAsync(order, "delivered");
        (await dispatch.OfOrderAsync(order))!.ShipTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_shipment_that_is_made_after_the_account_was_erased_is_erased_at_its_end()
    {
        await EraseAsync();
        await dispatch.CreateAsync(order, user);

        await dispatch.MoveAsync(order, "cancelled");

        (await dispatch.OfOrderAsync(order))!.ShipTo.ShouldBeNull();
    }

    [Fact]
    public async Task Others_keep_their_addresses()
    {
        await dispatch.CreateAsync(order, Guid.CreateVersion7());
        await dispatch.MoveAsync(order, "dispatched", "delivered");

        await EraseAsync();

        (await dispatch.OfOrderAsync(order))!.ShipTo.ShouldBe(Dispatch.Home);
    }

    private Task<ITrackedSession> EraseAsync() =>
        open.Shop.Services.TrackActivity().PublishMessageAndWaitAsync(new UserErased(user));
}
