using Payments;
using Payments.Contracts;

namespace UnitTests.Payments;

public sealed class PaymentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public void A_captured_charge_is_told_as_completed_each_time()
    {
        var payment = Captured();

        payment.Answer().ShouldBe(new PaymentCompleted(order, payment.Id, Money.Gbp(100)));
        payment.Answer().ShouldBe(payment.Answer());
    }

    [Fact]
    public void A_declined_charge_is_told_with_its_reason() =>
        Payment
            .Of(Charge, ChargeOutcome.DeclinedFor("The card was declined."), Now)
            .Answer()
            .ShouldBe(new PaymentFailed(order, "The card was declined."));

    [Fact]
    public void An_order_that_was_given_up_is_not_paid_later() =>
        Payment.Void(order, Now).Answer().ShouldBeOfType<PaymentFailed>();

    [Fact]
    public void What_is_promised_is_not_promised_again()
    {
        var payment = Captured();
        Refund.OfReturn(payment, Guid.CreateVersion7(), Money.Gbp(60), Now);

        payment.Covers(Money.Gbp(41)).ShouldBeFalse();
        payment.Covers(Money.Gbp(40)).ShouldBeTrue();
        payment.Covers(new Money(40, "EUR")).ShouldBeFalse();
        payment.Covers(Money.Gbp(0)).ShouldBeFalse();
        Refund.OfAll(payment, Now).Amount.ShouldBe(Money.Gbp(40));
        payment.Refundable.ShouldBe(Money.Gbp(0));
    }

    [Fact]
    public void A_refused_refund_can_be_promised_anew()
    {
        var payment = Captured();
        var refund = Refund.OfReturn(payment, Guid.CreateVersion7(), Money.Gbp(60), Now);

        refund.Settle(new RefundOutcome("no"));
        payment.Settle(refund);

        (payment.Refundable, payment.Refunded).ShouldBe((Money.Gbp(100), Money.Gbp(0)));
    }

    [Fact]
    public void A_refund_that_was_made_counts_as_refunded()
    {
        var payment = Captured();
        var refund = Refund.OfAll(payment, Now);

        refund.Settle(RefundOutcome.Made);
        payment.Settle(refund);

        (payment.Refundable, payment.Refunded).ShouldBe((Money.Gbp(0), Money.Gbp(100)));
        payment.Answer().ShouldBeOfType<PaymentFailed>();
    }

    [Fact]
    public void A_refund_asks_until_it_is_answered_and_then_tells()
    {
        var returnId = Guid.CreateVersion7();
        var made = Refund.OfReturn(Captured(), returnId, Money.Gbp(60), Now);
        var refused = Refund.OfAll(Captured(), Now);

        made.Next().ShouldBe(new MakeRefund(returnId));
        refused.Next().ShouldBe(new MakeRefund(order));
        made.Settle(RefundOutcome.Made);
        refused.Settle(new RefundOutcome("no"));
        made.Next().ShouldBe(new PaymentRefunded(order, Money.Gbp(60), returnId));
        refused.Next().ShouldBe(new PaymentRefundRefused(order, null, "no"));
    }

    [Theory]
    [InlineData(PaymentState.Declined, 0, 0, "failed")]
    [InlineData(PaymentState.Void, 0, 0, "void")]
    [InlineData(PaymentState.Captured, 100, 0, "captured")]
    [InlineData(PaymentState.Captured, 100, 1, "partly-refunded")]
    [InlineData(PaymentState.Captured, 100, 100, "refunded")]
    public void The_status_says_what_is_left(PaymentState state, long captured, long refunded, string status) =>
        PaymentView.Of(order, order, state, Money.Gbp(captured), Money.Gbp(refunded)).Status.ShouldBe(status);

    private ChargePayment Charge => new(order, Money.Gbp(100), "tok_visa");

    private Payment Captured() => Payment.Of(Charge, ChargeOutcome.Of(new CapturedCharge("ch_1", Money.Gbp(100))), Now);
}
