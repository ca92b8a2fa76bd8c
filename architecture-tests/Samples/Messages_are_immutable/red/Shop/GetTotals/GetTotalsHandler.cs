using Shop.Contracts;

namespace Shop;

public static class GetTotalsHandler
{
    public static Totals Handle(GetTotals question) => new([question.OrderId.Version]);
}
