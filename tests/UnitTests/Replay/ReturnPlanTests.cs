using Replay.Invoices;

namespace UnitTests.Replaying;

public sealed class ReturnPlanTests
{
    [Fact]
    public void The_newest_earlier_order_comes_first()
    {
        var plan = ReturnPlan.For(
            [
                Sale("old", 1, "anna", Line("a", 5, 100)),
                Sale("new", 2, "anna", Line("a", 5, 200)),
                Sale("later", 9, "anna", Line("a", 5, 300)),
            ],
            [Back("C1", 5, "anna", Item("a", 7))]
        );

        Told(plan).ShouldBe([("new", "a", 5), ("old", "a", 2)]);
        plan.Returns.Sum(goods => goods.Pence).ShouldBe(5 * 200 + 2 * 100);
        plan.UnmatchedPieces.ShouldBe(0);
    }

    [Fact]
    public void Nothing_comes_back_twice_and_the_rest_is_unmatched()
    {
        var plan = ReturnPlan.For(
            [Sale("1", 1, "anna", Line("a", 5, 100))],
            [
                Back("C1", 2, "anna", Item("a", 4)),
                Back("C2", 3, "anna", Item("a", 4)),
                Back("C3", 4, "anna", Item("a", 1)),
            ]
        );

        Told(plan).ShouldBe([("1", "a", 4), ("1", "a", 1)]);
        (plan.PartlyMatchedLines, plan.UnmatchedLines, plan.UnmatchedPieces).ShouldBe((1, 1, 4));
    }

    [Fact]
    public void Neither_another_customer_nor_a_guest_nor_another_case_matches()
    {
        var plan = ReturnPlan.For(
            [Sale("1", 1, "anna", Line("a", 5, 100)), Sale("2", 2, null, Line("a", 5, 100))],
            [
                Back("C1", 3, "bert", Item("a", 1)),
                Back("C2", 4, null, Item("a", 1)),
                Back("C3", 5, "anna", Item("A", 1)),
            ]
        );

        plan.Returns.ShouldBeEmpty();
        plan.UnmatchedLines.ShouldBe(3);
    }

    [Fact]
    public void Lines_of_one_sku_are_used_first_to_last_each_at_its_own_price()
    {
        var plan = ReturnPlan.For(
            [Sale("1", 1, "anna", Line("a", 2, 100), Line("b", 1, 7), Line("a", 2, 50))],
            [Back("C1", 2, "anna", Item("a", 1), Item("a", 2))]
        );

        Told(plan).ShouldBe([("1", "a", 3)]);
        plan.Returns[0].Pence.ShouldBe(2 * 100 + 50);
    }

    private static Invoice Sale(string number, int position, string? customer, params InvoiceLine[] lines) =>
        new(number, position, customer, "EIRE", lines);

    private static Cancellation Back(string number, int position, string? customer, params CancelledLine[] lines) =>
        new(number, position, customer, lines);

    private static InvoiceLine Line(string sku, int quantity, long pence) => new(sku, quantity, pence);

    private static CancelledLine Item(string sku, int quantity) => new(sku, quantity);

    private static IEnumerable<(string, string, int)> Told(ReturnPlan plan) =>
        plan.Returns.SelectMany(goods => goods.Items.Select(item => (goods.Order.Number, item.Sku, item.Quantity)));
}
