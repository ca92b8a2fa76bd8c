using IntegrationTests.Shop;
using Payments;
using Payments.Contracts;

namespace IntegrationTests.Payments;

[Collection(ShopCollection.Name)]
public sealed class ChargeTests(OpenShop open)
{
    private readonly Cashier cashier = new(open.Shop);
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public async Task A_good_card_is_charged_once_however_often_it_is_asked_for()
    {
        var first = await cashier.AskAsync(Charge("tok_visa"));
        var again = await cashier.AskAsync(Charge("tok_visa"));

        first.ShouldBeOfType<PaymentCompleted>().Amount.ShouldBe(Money.Gbp(500));
        again.ShouldBe(first);
        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 0);
    }

    [Theory]
    [InlineData("tok_declined", "The card was declined.")]
    [InlineData("tok_insufficient_funds", "The card has insufficient funds.")]
    [InlineData("tok_of_nobody", "The card is not known.")]
    public async Task A_declined_card_is_an_answer_and_stays_one(string token, string reason)
    {
        (await cashier.AskAsync(Charge(token))).ShouldBe(new PaymentFailed(order, reason));
        (await cashier.AskAsync(Charge("tok_visa"))).ShouldBe(new PaymentFailed(order, reason));

        (await cashier.PaymentAsync(order))!.Status.ShouldBe("failed");
        await cashier.ShouldAgreeAsync(order, captured: 0, refunded: 0);
    }

    [Theory]
    [InlineData("tok_unavailable_once")]
    [InlineData("tok_timeout_once")]
    public async Task A_provider_that_does_not_answer_is_asked_again_and_charges_once(string token)
    {
        (await cashier.AskAsync(Charge(token))).ShouldBeOfType<PaymentCompleted>();

        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 0);
    }

    [Fact]
    public async Task An_order_that_was_given_up_before_is_not_charged()
    {
        var refunded = await cashier.AskAsync(new RefundPayment(order, "given up"));
        var late = await cashier.AskAsync(Charge("tok_visa"));

        refunded.ShouldBeOfType<PaymentRefunded>().Amount.Amount.ShouldBe(0);
        late.ShouldBeOfType<PaymentFailed>();
        (await cashier.PaymentAsync(order))!.Status.ShouldBe("void");
        await cashier.ShouldAgreeAsync(order, captured: 0, refunded: 0);
    }

    [Fact]
    public async Task A_charge_whose_answer_never_came_is_found_and_given_back()
    {
        await cashier.Gateway.ChargeAsync(new Charge(order, Money.Gbp(500), "tok_visa"), CancellationToken.None);

        var refunded = await cashier.AskAsync(new RefundPayment(order, "given up"));
        var late = await cashier.AskAsync(Charge("tok_visa"));

        refunded.ShouldBe(new PaymentRefunded(order, Money.Gbp(500), null));
        late.ShouldBeOfType<PaymentFailed>();
        await cashier.ShouldAgreeAsync(order, captured: 500, refunded: 500);
    }

    [Theory]
    [InlineData("tok_visa")]
    [InlineData("tok_unavailable_once")]
    public async Task Charges_and_refunds_that_race_leave_nothing_captured(string token)
    {
        var orders = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();

        await cashier.AskAllAsync(
            orders.SelectMany<Guid, object>(id =>
                [new ChargePayment(id, Money.Gbp(500), token), new RefundPayment(id, "given up")]
            )
        );

        foreach (var id in orders)
        {
            var (captured, refunded) = await cashier.LedgerAsync(id);
            captured.ShouldBeOneOf(0, 500);
            refunded.ShouldBe(captured);
            await cashier.ShouldAgreeAsync(id, captured, refunded);
        }
    }

    private ChargePayment Charge(string token) => new(order, Money.Gbp(500), token);
}
