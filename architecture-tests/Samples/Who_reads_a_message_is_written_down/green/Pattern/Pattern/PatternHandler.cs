using Shop.Contracts;

namespace Pattern;

public static class PatternHandler
{
    public static int Handle(OrderPlaced placed) => placed is (_, { Count: > 3 }) ? 1 : 0;
}
