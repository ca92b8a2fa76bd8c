using Between;

namespace Shop;

internal static class Counter
{
    private static int Most() => Bridge.Most; // <= Shop.Counter.Most(): Between.Bridge.Most
}
