namespace Shop;

internal static class Place
{
    private static int count; // <= Shop.Place.count: can be set

    private static readonly Dictionary<string, int> Seen = []; // <= Shop.Place.Seen: holds a Dictionary<String, Int32>, which can change

    private static readonly string[] Names = ["a"]; // <= Shop.Place.Names: holds a String[], which can change

    public static string? Last { get; set; } // <= Shop.Place.Last: can be set

    private static readonly Basket Shared = new(); // <= Shop.Place.Shared: holds a Basket, which can change

    public static int Next() => ++count + Seen.Count + Names.Length + Shared.Pieces;
}

internal sealed class Basket
{
    public int Pieces { get; set; }
}
