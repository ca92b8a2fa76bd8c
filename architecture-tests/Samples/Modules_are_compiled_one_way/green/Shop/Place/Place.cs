namespace Shop;

internal static class Place
{
#pragma warning disable CA1822
    // No #if here: one way to be compiled.
    public static bool IsService() => false;
#pragma warning restore CA1822
}
