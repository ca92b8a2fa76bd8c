using Shop.Contracts;

namespace Shop;

internal static class Place
{
    public static OrderPlaced Order() => new(Guid.Empty, [], Money.Gbp(0));
}
