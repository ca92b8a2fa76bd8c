namespace Shop;

/// <summary>Beside an endpoint lies what it needs.</summary>
internal static class Changes
{
    public static bool Any() => true;
}
