using Inventory.Contracts;
using Orders;
using Orders.Contracts;
using Orders.Data;
using Payments.Contracts;
using Shipping.Contracts;

namespace UnitTests.Orders;

public sealed class FulfilmentTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly ShipTo Home = new("Ada", "1 High Street", "London", "N1", "United Kingdom");

    private readonly Guid id = Guid.CreateVersion7();
    private readonly Guid user = Guid.CreateVersion7();
    private readonly StoppedClock time = new();
    private readonly FulfilmentClock clock;
    private readonly OrderFulfilment fulfilment;
    private readonly OrderView view;
    private readonly OrderCreated created;
    private readonly object[] first;

    public FulfilmentTests()
    {
        clock = new FulfilmentClock(time, new FulfilmentOptions { StepTimeout = Limit });
        OrderItem[] items = [new("85123A", 6, Money.Gbp(255)), new("POST", 1, Money.Gbp(1800))];
        (fulfilment, view, created, first) = OrderFulfilment.Start(
            new NewOrder(id, user, user, items, Home, "tok_visa"),
            clock
        );
    }

    private Order Order => fulfilment.Order;

    private StockReserved Reserved => new(id);
    private PaymentCompleted Paid => new(id, Guid.CreateVersion7(), Order.Total);
    private ShipmentCreated HasShipment => new(id, Guid.CreateVersion7(), "T1");
    private ShipmentDispatched Dispatched => new(id, Guid.CreateVersion7());
    private ShipmentDelivered Delivered => new(id, Guid.CreateVersion7());
    private ShipmentCancelled Stopped => new(id, null);
    private PaymentRefunded Refunded => new(id, Order.Total, null);
    private StockReleased Released => new(id);
    private CancelOrder Unwanted => new(id, "cancelled by the customer");

    [Fact]
    public void A_new_order_is_pending_with_an_id_and_asks_for_its_stock()
    {
        view.ShouldSatisfyAllConditions(
            order => order.Id.ShouldBe(id),
            order => order.Status.ShouldBe("pending"),
            order => order.Total.ShouldBe(Money.Gbp(3330)),
            order => order.Items[0].Total.ShouldBe(Money.Gbp(1530))
        );
        created.ShouldSatisfyAllConditions(
            order => order.OrderId.ShouldBe(id),
            order => order.UserId.ShouldBe(user),
            order => order.Total.ShouldBe(Money.Gbp(3330)),
            order => order.Timestamp.ShouldBe(clock.Now)
        );
        var stock = first[0].ShouldBeOfType<ReserveStock>();
        stock.OrderId.ShouldBe(id);
        stock.Items.ShouldBe([new StockItem("85123A", 6), new StockItem("POST", 1)]);
        first[1].ShouldBe(new FulfilmentTimeout(id, Limit));
    }

    [Fact]
    public void Reserved_charged_and_with_a_shipment_it_is_confirmed()
    {
        One(fulfilment.Handle(Reserved, clock)).ShouldBe(new ChargePayment(id, Money.Gbp(3330), "tok_visa"));
        One(fulfilment.Handle(Paid, clock))
            .ShouldBe(
                new CreateShipment(id, user, new Address("Ada", "1 High Street", "London", "N1", "United Kingdom"))
            );
        var confirmed = One(fulfilment.Handle(HasShipment, clock)).ShouldBeOfType<OrderConfirmed>();

        confirmed.Items.ShouldBe(created.Items);
        confirmed.Country.ShouldBe("United Kingdom");
        Order.Status.ShouldBe(OrderStatus.Confirmed);
        Order.ConfirmedAt.ShouldBe(clock.Now);
        Order.PaymentToken.ShouldBeNull();
    }

    [Fact]
    public void It_follows_the_parcel_and_ends_delivered()
    {
        Confirm();

        One(fulfilment.Handle(Dispatched, clock)).ShouldBe(new OrderShipped(id, user, clock.Now, "T1", 1));
        Order.Status.ShouldBe(OrderStatus.Shipped);
        One(fulfilment.Handle(Delivered, clock)).ShouldBe(new OrderDelivered(id, user, clock.Now, 1));
        Order.Status.ShouldBe(OrderStatus.Delivered);
        fulfilment.IsCompleted().ShouldBeTrue();
    }

    [Fact]
    public void A_parcel_that_is_delivered_before_its_dispatch_was_heard_of_is_shipped_and_delivered()
    {
        Confirm();

        fulfilment
            .Handle(Delivered, clock)
            .Select(said => said.GetType())
            .ShouldBe([typeof(OrderShipped), typeof(OrderDelivered)]);
        fulfilment.IsCompleted().ShouldBeTrue();
    }

    [Fact]
    public void Without_stock_it_is_cancelled_at_once()
    {
        var said = fulfilment.Handle(new StockReservationFailed(id, [new Shortage("85123A", 6, 2)]), clock);

        ShouldEnd(said, "out of stock", afterConfirmation: false);
    }

    [Fact]
    public void A_declined_payment_releases_the_stock_and_then_cancels()
    {
        fulfilment.Handle(Reserved, clock);

        One(fulfilment.Handle(new PaymentFailed(id, "card declined"), clock)).ShouldBe(new ReleaseStock(id));
        Order.Status.ShouldBe(OrderStatus.Pending);
        ShouldEnd(fulfilment.Handle(Released, clock), "card declined", afterConfirmation: false);
        (fulfilment.Captured, fulfilment.Refunded).ShouldBe((Money.Gbp(0), Money.Gbp(0)));
    }

    [Fact]
    public void A_refused_shipment_refunds_then_releases_then_cancels()
    {
        fulfilment.Handle(Reserved, clock);
        fulfilment.Handle(Paid, clock);

        One(fulfilment.Handle(new ShipmentRefused(id, "not served"), clock))
            .ShouldBe(new RefundPayment(id, "not served"));
        One(fulfilment.Handle(Refunded, clock)).ShouldBe(new ReleaseStock(id));
        ShouldEnd(fulfilment.Handle(Released, clock), "not served", afterConfirmation: false);
        (fulfilment.Captured, fulfilment.Refunded).ShouldBe((Money.Gbp(3330), Money.Gbp(3330)));
    }

    [Fact]
    public void Cancelled_after_confirmation_everything_is_undone_in_reverse_order()
    {
        Confirm();

        One(fulfilment.Handle(Unwanted, clock)).ShouldBe(new CancelShipment(id));
        One(fulfilment.Handle(Stopped, clock)).ShouldBe(new RefundPayment(id, "cancelled by the customer"));
        One(fulfilment.Handle(Refunded, clock)).ShouldBe(new ReleaseStock(id));
        ShouldEnd(fulfilment.Handle(Released, clock), "cancelled by the customer", afterConfirmation: true);
    }

    [Fact]
    public void A_shipment_that_the_warehouse_cancels_undoes_the_order()
    {
        Confirm();

        One(fulfilment.Handle(Stopped, clock)).ShouldBe(new RefundPayment(id, "cancelled by the warehouse"));
    }

    [Theory, MemberData(nameof(StepsForward))]
    public void Cancelled_on_the_way_what_may_have_been_done_is_undone(int answers, Type undo)
    {
        Go(answers);

        One(fulfilment.Handle(Unwanted, clock)).ShouldBeOfType(undo);
    }

    [Theory, MemberData(nameof(StepsForward))]
    public void A_step_without_an_answer_in_time_is_undone_for_it_may_have_been_done(int answers, Type undo)
    {
        Go(answers);
        time.Advance(Limit);

        var said = fulfilment.Handle(new FulfilmentTimeout(id, Limit), clock);

        if (answers == 3)
        {
            // Confirmed: it waits for people, who may take as long as they like.
            said.ShouldBeEmpty();
            return;
        }
        said[0].ShouldBeOfType(undo);
        said[1].ShouldBe(new FulfilmentTimeout(id, Limit));
    }

    public static TheoryData<int, Type> StepsForward =>
        new()
        {
            { 0, typeof(ReleaseStock) },
            { 1, typeof(RefundPayment) },
            { 2, typeof(CancelShipment) },
            { 3, typeof(CancelShipment) },
        };

    [Fact]
    public void A_timeout_before_the_deadline_of_a_later_step_waits_for_the_rest()
    {
        time.Advance(TimeSpan.FromSeconds(40));
        fulfilment.Handle(Reserved, clock);
        time.Advance(TimeSpan.FromSeconds(20));

        One(fulfilment.Handle(new FulfilmentTimeout(id, Limit), clock))
            .ShouldBe(new FulfilmentTimeout(id, TimeSpan.FromSeconds(40)));
    }

    [Fact]
    public void While_undoing_an_overdue_answer_is_asked_for_again_until_it_comes()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);

        for (var i = 0; i < 3; i++)
        {
            time.Advance(Limit);
            var again = fulfilment.Handle(new FulfilmentTimeout(id, Limit), clock);
            again.ShouldBe([new CancelShipment(id), new FulfilmentTimeout(id, Limit)]);
        }
    }

    [Fact]
    public void Undoing_that_begins_after_the_timer_ran_out_starts_a_new_one()
    {
        Confirm();
        time.Advance(Limit);
        fulfilment.Handle(new FulfilmentTimeout(id, Limit), clock).ShouldBeEmpty();

        fulfilment.Handle(Unwanted, clock).ShouldBe([new CancelShipment(id), new FulfilmentTimeout(id, Limit)]);
    }

    [Fact]
    public void A_parcel_that_leaves_before_it_could_be_stopped_wins()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);

        One(fulfilment.Handle(new ShipmentCancellationRefused(id, "dispatched"), clock)).ShouldBeOfType<OrderShipped>();
        fulfilment.Handle(Dispatched, clock).ShouldBeEmpty();
        One(fulfilment.Handle(Delivered, clock)).ShouldBeOfType<OrderDelivered>();
        Order.Reason.ShouldBeNull();
    }

    [Fact]
    public void A_parcel_that_is_heard_to_have_left_while_it_is_being_stopped_wins()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);

        One(fulfilment.Handle(Dispatched, clock)).ShouldBeOfType<OrderShipped>();
        fulfilment.Handle(new ShipmentCancellationRefused(id, "dispatched"), clock).ShouldBeEmpty();
        Order.Status.ShouldBe(OrderStatus.Shipped);
    }

    [Fact]
    public void A_parcel_that_left_although_its_creation_was_never_heard_of_is_confirmed_too()
    {
        Go(2);
        fulfilment.Handle(Unwanted, clock);

        fulfilment
            .Handle(new ShipmentCancellationRefused(id, "dispatched"), clock)
            .Select(said => said.GetType())
            .ShouldBe([typeof(OrderConfirmed), typeof(OrderShipped)]);
    }

    [Fact]
    public void A_shipped_order_cannot_be_cancelled()
    {
        Confirm();
        fulfilment.Handle(Dispatched, clock);

        var refused = Should.Throw<Refused>(() => fulfilment.Handle(Unwanted, clock));
        refused.Status.ShouldBe(409);
        refused.Message.ShouldContain("allowed: none");
    }

    [Fact]
    public void Cancelling_twice_changes_nothing()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);

        fulfilment.Handle(Unwanted, clock).ShouldBeEmpty();
    }

    [Fact]
    public void A_refund_that_is_refused_does_not_keep_the_order_from_ending()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);
        fulfilment.Handle(Stopped, clock);

        One(fulfilment.Handle(new PaymentRefundRefused(id, null, "closed"), clock)).ShouldBe(new ReleaseStock(id));
        ShouldEnd(
            fulfilment.Handle(Released, clock),
            "cancelled by the customer; not refunded: closed",
            afterConfirmation: true
        );
        (fulfilment.Captured, fulfilment.Refunded).ShouldBe((Money.Gbp(3330), Money.Gbp(0)));
    }

    [Fact]
    public void Refunds_of_returns_are_not_the_fulfilments_business()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);
        fulfilment.Handle(Stopped, clock);

        fulfilment.Handle(Refunded with { ReturnId = Guid.CreateVersion7() }, clock).ShouldBeEmpty();
        fulfilment.Handle(new PaymentRefundRefused(id, Guid.CreateVersion7(), "closed"), clock).ShouldBeEmpty();
    }

    [Fact]
    public void Answers_that_nobody_waits_for_any_more_change_nothing()
    {
        Confirm();
        fulfilment.Handle(Unwanted, clock);
        fulfilment.Handle(Stopped, clock);

        object[][] late =
        [
            fulfilment.Handle(Reserved, clock),
            fulfilment.Handle(new StockReservationFailed(id, []), clock),
            fulfilment.Handle(Paid, clock),
            fulfilment.Handle(new PaymentFailed(id, "late"), clock),
            fulfilment.Handle(HasShipment, clock),
            fulfilment.Handle(new ShipmentRefused(id, "late"), clock),
            fulfilment.Handle(Stopped, clock),
            fulfilment.Handle(new ShipmentCancellationRefused(id, "late"), clock),
            fulfilment.Handle(Dispatched, clock),
            fulfilment.Handle(Delivered, clock),
            fulfilment.Handle(Released, clock),
        ];

        late.ShouldAllBe(said => said.Length == 0);
        fulfilment.Step.ShouldBe(FulfilmentStep.Refunding);
    }

    private void Confirm() => Go(3);

    private void Go(int answers)
    {
        if (answers > 0)
            fulfilment.Handle(Reserved, clock);
        if (answers > 1)
            fulfilment.Handle(Paid, clock);
        if (answers > 2)
            fulfilment.Handle(HasShipment, clock);
    }

    private void ShouldEnd(object[] said, string reason, bool afterConfirmation)
    {
        var (captured, refunded) = (fulfilment.Captured, fulfilment.Refunded);
        One(said)
            .ShouldBe(
                new OrderCancelled(
                    id,
                    user,
                    reason,
                    Order.Total,
                    afterConfirmation,
                    clock.Now,
                    captured,
                    refunded,
                    1,
                    Order.CreatedAt,
                    afterConfirmation ? Order.Items : null,
                    afterConfirmation ? Home.Country : null
                )
            );
        Order.Status.ShouldBe(OrderStatus.Cancelled);
        Order.Reason.ShouldBe(reason);
        Order.PaymentToken.ShouldBeNull();
        fulfilment.IsCompleted().ShouldBeTrue();
    }

    private static object One(object[] said) => said.ShouldHaveSingleItem();
}
