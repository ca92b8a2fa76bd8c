using Shop.Contracts;

namespace Shop;

public static class GetTotalHandler
{
    public static Sum Handle(GetTotal question) => new(question.OrderId.Version);
}
