using IntegrationTests.Shop;
using Orders.Contracts;
using Payments.Contracts;

namespace IntegrationTests.Payments;

[Collection(ShopCollection.Name)]
public sealed class RefundTests(OpenShop open)
{
    private readonly Cashier cashier = new(open.Shop);
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public async Task All_of_it_is_given_back_once_however_often_it_is_asked_for()
    {
        await ChargeAsync("tok_visa");

        var first = await cashier.AskAsync(new RefundPayment(order, "given up"));
        var again = await cashier.AskAsync(new RefundPayment(order, "given up"));

        first.ShouldBe(new PaymentRefunded(order, Money.Gbp(500), null));
        again.ShouldBe(first);
        (await cashier.PaymentAsync(order))!.Status.ShouldBe("refunded");
        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 500);
    }

    [Fact]
    public async Task Of_a_declined_card_there_is_nothing_to_give_back()
    {
        await ChargeAsync("tok_declined");

        (await cashier.AskAsync(new RefundPayment(order, "given up"))).ShouldBe(
            new PaymentRefunded(order, Money.Gbp(0), null)
        );
    }

    [Fact]
    public async Task Each_return_is_refunded_once_and_never_more_than_was_paid()
    {
        await ChargeAsync("tok_visa");
        var (one, other) = (Return(300), Return(201));

        (await cashier.AskAsync(one)).ShouldBe(new PaymentRefunded(order, Money.Gbp(300), one.ReturnId));
        (await cashier.AskAsync(one)).ShouldBe(new PaymentRefunded(order, Money.Gbp(300), one.ReturnId));
        (await cashier.AskAsync(other)).ShouldBeOfType<PaymentRefundRefused>().ReturnId.ShouldBe(other.ReturnId);

        (await cashier.PaymentAsync(order))!.Status.ShouldBe("partly-refunded");
        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 300);
    }

    [Fact]
    public async Task Returns_at_the_same_time_share_what_was_paid()
    {
        await ChargeAsync("tok_visa");

        await cashier.AskAllAsync(Enumerable.Range(0, 12).Select(_ => Return(60)));

        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 480);
    }

    [Fact]
    public async Task After_a_part_went_back_all_means_the_rest()
    {
        await ChargeAsync("tok_visa");
        await cashier.AskAsync(Return(300));

        (await cashier.AskAsync(new RefundPayment(order, "given up"))).ShouldBe(
            new PaymentRefunded(order, Money.Gbp(200), null)
        );
        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 500);
    }

    [Fact]
    public async Task A_refused_refund_leaves_the_money_to_be_refunded()
    {
        await ChargeAsync("tok_no_refund");
        var back = Return(300);

        (await cashier.AskAsync(back)).ShouldBe(
            new PaymentRefundRefused(order, back.ReturnId, "The card does not take refunds.")
        );
        (await cashier.AskAsync(back)).ShouldBeOfType<PaymentRefundRefused>();
        (await cashier.AskAsync(new RefundPayment(order, "given up"))).ShouldBe(
            new PaymentRefundRefused(order, null, "The card does not take refunds.")
        );
        (await cashier.PaymentAsync(order))!.Status.ShouldBe("captured");
        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 0);
    }

    [Fact]
    public async Task What_was_never_paid_is_not_refunded() =>
        (await cashier.AskAsync(Return(1))).ShouldBeOfType<PaymentRefundRefused>();

    private Task<object> ChargeAsync(string token) => cashier.AskAsync(new ChargePayment(order, Money.Gbp(500), token));

    private ReturnRequested Return(long pence) =>
        new(order, Guid.CreateVersion7(), [new ReturnedItem("85123A", 1)], Money.Gbp(pence));
}
