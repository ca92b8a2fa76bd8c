namespace Shop.Find;

/// <summary>SQL that is not given to anything that is known to take SQL.</summary>
internal static class Find
{
    public static string[] All() =>
        [
            "SELECT * FROM stock.levels", // <= Shop.Find.Find.All(): stock.levels in SQL
            "SELECT * FROM things",
        ];

    public static string One => "select id from levels where id = 1"; // <= Shop.Find.Find.One: levels in SQL
}
