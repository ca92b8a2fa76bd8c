using Shipping;
using Shipping.Contracts;

namespace UnitTests.Shipping;

public sealed class ShipmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly Address Home = new("Ada", "1 High Street", "London", "N1", "United Kingdom");
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public void It_goes_from_created_over_dispatched_to_delivered()
    {
        var shipment = Created();

        shipment.MoveTo(ShipmentStatus.Dispatched, Now).ShouldBe(new ShipmentDispatched(order, shipment.Id));
        shipment.MoveTo(ShipmentStatus.Delivered, Now).ShouldBe(new ShipmentDelivered(order, shipment.Id));
        (shipment.DispatchedAt, shipment.DeliveredAt, shipment.CancelledAt).ShouldBe((Now, Now, null));
    }

    [Fact]
    public void It_can_be_cancelled_before_it_leaves()
    {
        var shipment = Created();

        shipment.MoveTo(ShipmentStatus.Cancelled, Now).ShouldBe(new ShipmentCancelled(order, shipment.Id));
        shipment.Answer().ShouldBeOfType<ShipmentRefused>();
    }

    [Theory]
    [InlineData(ShipmentStatus.Created, ShipmentStatus.Delivered, "dispatched, cancelled")]
    [InlineData(ShipmentStatus.Dispatched, ShipmentStatus.Cancelled, "delivered")]
    [InlineData(ShipmentStatus.Dispatched, ShipmentStatus.Created, "delivered")]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.Cancelled, "no other")]
    [InlineData(ShipmentStatus.Cancelled, ShipmentStatus.Dispatched, "no other")]
    public void Any_other_step_is_refused_with_the_allowed_ones(ShipmentStatus at, ShipmentStatus to, string allowed)
    {
        var shipment = At(at);

        var refused = Should.Throw<Refused>(() => shipment.MoveTo(to, Now));
        refused.Status.ShouldBe(409);
        refused.Message.ShouldContain(allowed);
        shipment.Status.ShouldBe(at);
    }

    [Fact]
    public void Asked_again_it_is_the_same_shipment()
    {
        var shipment = Created();

        shipment.Answer().ShouldBe(new ShipmentCreated(order, shipment.Id, shipment.TrackingNumber));
    }

    [Fact]
    public void The_address_of_an_erased_customer_goes_when_the_parcel_has_arrived()
    {
        var shipment = Created();
        shipment.MoveTo(ShipmentStatus.Dispatched, Now);

        shipment.CustomerErased();
        shipment.ShipTo.ShouldBe(Home);
        shipment.MoveTo(ShipmentStatus.Delivered, Now);
        shipment.ShipTo.ShouldBeNull();
        shipment.Country.ShouldBe("United Kingdom");
    }

    [Fact]
    public void The_address_of_an_erased_customer_goes_at_once_when_it_is_not_needed()
    {
        var shipment = At(ShipmentStatus.Cancelled);

        shipment.CustomerErased();

        shipment.ShipTo.ShouldBeNull();
    }

    [Fact]
    public void Tracking_numbers_are_short_and_tell_orders_apart()
    {
        Tracking.NumberOf(Guid.Empty).ShouldBe("00000000000000000000000000");
        Tracking.NumberOf(Guid.AllBitsSet).ShouldBe("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
        Tracking.NumberOf(order).ShouldBe(Tracking.NumberOf(order));
        Tracking.NumberOf(order).ShouldNotBe(Tracking.NumberOf(Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData("Antarctica", false)]
    [InlineData(" antarctica ", false)]
    [InlineData("United Kingdom", true)]
    public void Some_countries_are_not_served(string country, bool served) =>
        new ServedCountries(["Antarctica"]).Include(country).ShouldBe(served);

    private Shipment Created() => Shipment.Of(new CreateShipment(order, null, Home), eraseAtEnd: false, Now);

    private Shipment At(ShipmentStatus status)
    {
        var shipment = Created();
        if (status is ShipmentStatus.Cancelled)
            shipment.MoveTo(ShipmentStatus.Cancelled, Now);
        if (status is ShipmentStatus.Dispatched or ShipmentStatus.Delivered)
            shipment.MoveTo(ShipmentStatus.Dispatched, Now);
        if (status is ShipmentStatus.Delivered)
            shipment.MoveTo(ShipmentStatus.Delivered, Now);
        return shipment;
    }
}
