namespace UnitTests.Replaying;

internal static class RealFiles
{
    public static string Day => Path.Combine(Folder!, "2010-12-01.csv.gz");

    public static string HalfYear => Path.Combine(Folder!, "2010-12_2011-05.csv.gz");

    /// <summary>Looked for beside each folder above the tests; null when it is nowhere.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", "online-retail");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }
        return null;
    }
}
