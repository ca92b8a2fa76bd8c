using Shop.Contracts;

namespace With;

public static class WithHandler
{
    public static bool Handle(OrderPlaced placed) => placed == Again(placed);

    private static OrderPlaced? Again(OrderPlaced placed) => placed.Equals(null) ? placed : null;
}
