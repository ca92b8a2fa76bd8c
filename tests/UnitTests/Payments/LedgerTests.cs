using Payments;
using Payments.Provider;

namespace UnitTests.Payments;

public sealed class LedgerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private readonly Ledger ledger = new();
    private readonly Guid order = Guid.CreateVersion7();

    [Theory]
    [InlineData("tok_visa", EntryKind.Charge)]
    [InlineData("tok_timeout_once", EntryKind.Charge)]
    [InlineData("tok_no_refund", EntryKind.Charge)]
    [InlineData("tok_unavailable_once", EntryKind.TurnedAway)]
    [InlineData("tok_declined", EntryKind.Declined)]
    [InlineData("tok_insufficient_funds", EntryKind.Declined)]
    [InlineData("4111111111111111", EntryKind.Declined)]
    public void A_card_decides_what_becomes_of_a_charge(string token, object kind) =>
        Ask(Charge(token)).Entry.Kind.ShouldBe((EntryKind)kind);

    [Fact]
    public void The_same_key_and_request_get_the_first_answer_again()
    {
        var first = Ask(Charge());
        var again = Ask(Charge());

        first.IsNew.ShouldBeTrue();
        again.IsNew.ShouldBeFalse();
        again.Entry.ShouldBe(first.Entry);
    }

    [Fact]
    public void The_same_key_with_another_request_is_a_mistake()
    {
        Ask(Charge());

        Should.Throw<PaymentKeyReused>(() => Ask(Charge() with { Amount = Money.Gbp(101) }));
        Should.Throw<PaymentKeyReused>(() => Ask(Charge("tok_declined")));
        Should.Throw<PaymentKeyReused>(() => Ask(Charge() with { OrderId = Guid.CreateVersion7() }));
    }

    [Fact]
    public void A_decline_is_remembered_too()
    {
        var declined = Ask(Charge("tok_declined")).Entry;

        Ask(Charge("tok_declined")).ShouldBe((declined, false));
        declined.Reason.ShouldBe("The card was declined.");
    }

    [Fact]
    public void Who_is_turned_away_once_is_charged_the_next_time_and_no_more()
    {
        Ask(Charge("tok_unavailable_once")).Entry.Kind.ShouldBe(EntryKind.TurnedAway);

        var charged = Ask(Charge("tok_unavailable_once"));
        charged.Entry.Kind.ShouldBe(EntryKind.Charge);
        Ask(Charge("tok_unavailable_once")).ShouldBe((charged.Entry, false));
    }

    [Fact]
    public void Nothing_is_charged_under_a_key_that_was_given_up()
    {
        Ask(new VoidRequest("charge", order)).Entry.Kind.ShouldBe(EntryKind.Void);

        Ask(Charge()).Entry.Kind.ShouldBe(EntryKind.Void);
    }

    [Fact]
    public void Giving_up_a_key_finds_the_charge_that_was_made_under_it()
    {
        var charge = Ask(Charge("tok_timeout_once")).Entry;

        Ask(new VoidRequest("charge", order)).ShouldBe((charge, false));
    }

    [Fact]
    public void Giving_up_a_key_that_was_only_turned_away_closes_it()
    {
        Ask(Charge("tok_unavailable_once"));

        Ask(new VoidRequest("charge", order)).Entry.Kind.ShouldBe(EntryKind.Void);
        Ask(Charge("tok_unavailable_once")).Entry.Kind.ShouldBe(EntryKind.Void);
    }

    [Fact]
    public void Refunds_never_exceed_the_charge()
    {
        var charge = Ask(Charge()).Entry;

        Refund(charge, "a", 60).Kind.ShouldBe(EntryKind.Refund);
        Refund(charge, "a", 60).Kind.ShouldBe(EntryKind.Refund);
        Refund(charge, "b", 41).Kind.ShouldBe(EntryKind.RefundRefused);
        Refund(charge, "c", 40).Kind.ShouldBe(EntryKind.Refund);
        ledger.RefundedOf(charge.Id).ShouldBe(100);
    }

    [Fact]
    public void A_refund_names_the_order_of_its_charge()
    {
        var charge = Ask(Charge()).Entry;

        Refund(charge, "a", 60).OrderId.ShouldBe(order);
    }

    [Fact]
    public void Some_cards_take_nothing_back()
    {
        var charge = Ask(Charge("tok_no_refund")).Entry;

        Refund(charge, "a", 1).Reason.ShouldBe("The card does not take refunds.");
    }

    [Fact]
    public void What_was_not_charged_is_not_refunded()
    {
        Ask(new RefundRequest("a", "ch_unknown", Money.Gbp(1))).Entry.Kind.ShouldBe(EntryKind.RefundRefused);
        var charge = Ask(Charge()).Entry;
        Ask(new RefundRequest("b", charge.Id, new Money(1, "EUR"))).Entry.Kind.ShouldBe(EntryKind.RefundRefused);
        Ask(new RefundRequest("c", charge.Id, Money.Gbp(0))).Entry.Kind.ShouldBe(EntryKind.RefundRefused);
    }

    private ChargeRequest Charge(string token = "tok_visa") => new("charge", order, Money.Gbp(100), token);

    private LedgerEntry Refund(LedgerEntry charge, string key, long pence) =>
        Ask(new RefundRequest(key, charge.Id, Money.Gbp(pence))).Entry;

    private (LedgerEntry Entry, bool IsNew) Ask(ProviderRequest request)
    {
        var answer = ledger.Answer(request, Now);
        if (answer.IsNew)
            ledger.Add(answer.Entry);
        return answer;
    }
}
