using Inventory.Contracts;
using Inventory.Data;

namespace UnitTests.Inventory;

public sealed class ReservationTests
{
    private static readonly Guid Order = Guid.CreateVersion7();
    private static readonly StockItem[] Items = [new("85123A", 6), new("POST", 1)];

    [Theory]
    [InlineData(ReservationState.Held)]
    [InlineData(ReservationState.Sold)]
    public void Asked_again_it_is_still_reserved(ReservationState state)
    {
        var reservation = Reservation.Held(Order, Items);
        reservation.State = state;
        reservation.Answer().ShouldBe(new StockReserved(Order));
    }

    [Fact]
    public void Asked_again_after_a_refusal_it_names_the_same_shortages()
    {
        Shortage[] shortages = [new("85123A", 6, 5)];
        Reservation
            .Refused(Order, shortages)
            .Answer()
            .ShouldBeOfType<StockReservationFailed>()
            .Shortages.ShouldBe(shortages);
    }

    [Fact]
    public void Asked_after_it_was_released_it_fails()
    {
        Reservation.ReleasedBeforehand(Order).Answer().ShouldBeOfType<StockReservationFailed>();
        var released = Reservation.Held(Order, Items);
        released.State = ReservationState.Released;
        released.Answer().ShouldBeOfType<StockReservationFailed>();
    }

    [Fact]
    public void What_has_come_back_is_no_longer_out()
    {
        var reservation = Reservation.Held(Order, Items);
        reservation.StillOut().ShouldBe(Items);

        reservation.TakeBack(Guid.CreateVersion7(), [new("85123A", 4)]);
        reservation.StillOut().ShouldBe([new("85123A", 2), new("POST", 1)]);

        reservation.TakeBack(Guid.CreateVersion7(), [new("85123A", 2)]);
        reservation.StillOut().ShouldBe([new("POST", 1)]);
    }

    [Theory]
    [InlineData("85123A", 3)]
    [InlineData("22423", 1)]
    public void More_than_is_out_does_not_come_back(string sku, int quantity)
    {
        var reservation = Reservation.Held(Order, Items);
        reservation.TakeBack(Guid.CreateVersion7(), [new("85123A", 4)]);

        var refused = Should.Throw<InvalidOperationException>(() =>
            reservation.TakeBack(Guid.CreateVersion7(), [new(sku, quantity)])
        );
        refused.Message.ShouldContain(sku);
        reservation.Returns.Count.ShouldBe(1);
    }

    [Fact]
    public void A_return_is_known_by_its_id()
    {
        var returned = Guid.CreateVersion7();
        var reservation = Reservation.Held(Order, Items);
        reservation.TakeBack(returned, [new("POST", 1)]);
        reservation.HasReturn(returned).ShouldBeTrue();
        reservation.HasReturn(Guid.CreateVersion7()).ShouldBeFalse();
    }
}
