namespace Shop;

internal static class Place
{
    public static bool IsService() =>
#if EXTRACTED // <= Shop/Place/Place.cs: #if EXTRACTED
        true;
#else
        false;
#endif
}
