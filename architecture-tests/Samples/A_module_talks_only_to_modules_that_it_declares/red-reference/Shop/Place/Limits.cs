namespace Shop;

internal static class Limits
{
    public const int Most = 5;
}
