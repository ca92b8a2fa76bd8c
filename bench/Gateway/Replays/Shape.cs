namespace Gateway.Replays;

/// <summary>Which modules run as services of their own.</summary>
internal sealed record Shape(string Name, IReadOnlyList<string> Extracted)
{
    private const string Service = "Extracted.";

    /// <summary>All in the host, one extracted, and all that can be.</summary>
    public static Shape[] All =>
        [
            new("all in the host", []),
            new("Inventory extracted", ["Inventory"]),
            new(
                "all extracted",
                [.. Directory.EnumerateFiles(AppContext.BaseDirectory, $"{Service}*.dll").Select(ModuleOf).Order()]
            ),
        ];

    private static string ModuleOf(string file) => Path.GetFileNameWithoutExtension(file)[Service.Length..];
}
