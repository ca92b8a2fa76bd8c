using Stock;

namespace Shop;

/// <summary>A constant leaves no trace in what is compiled; the reference does.</summary>
internal static class Counter
{
    private static int Most => Level.Most;
}
