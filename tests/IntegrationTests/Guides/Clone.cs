using IntegrationTests.Data;

namespace IntegrationTests.Guides;

/// <summary>The guides are followed one after the other in one copy of the sources, so that it is built once.</summary>
[CollectionDefinition(Name)]
public sealed class GuideCollection : ICollectionFixture<Clone>
{
    public const string Name = "guides";
}

/// <summary>A copy of the sources, as somebody has it who has just cloned them.</summary>
public sealed class Clone : IDisposable
{
    private static readonly string[] Parts =
    [
        "src",
        "eng",
        "bench",
        "docs",
        ".config",
        ".github",
        "architecture-tests",
    ];

    private readonly TemporaryFolder folder = new();

    public Clone()
    {
        var root = Root();
        foreach (var part in Parts)
            Copy(System.IO.Path.Combine(root, part), System.IO.Path.Combine(Path, part));
        foreach (var file in Directory.GetFiles(root))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    /// <summary>Its root.</summary>
    public string Path => System.IO.Path.Combine(folder.Path, "clone");

    /// <summary>The host, once it was built here.</summary>
    public string Host => System.IO.Path.Combine(Path, "src", "Host", "bin", "Debug", "net10.0", "Host.dll");

    /// <summary>A host that starts here starts for the first time, with every module, whatever became of the page before.</summary>
    public void BeginAnew()
    {
        const string host = "src/Host/Host.csproj";
        File.Copy(System.IO.Path.Combine(Root(), host), System.IO.Path.Combine(Path, host), overwrite: true);
        if (System.IO.Path.Combine(Path, "src", "Host", "data") is var data && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    public void Dispose() => folder.Dispose();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
        foreach (
            var folder in Directory
                .GetDirectories(from)
                .Where(f => System.IO.Path.GetFileName(f) is not ("bin" or "obj" or "data"))
        )
            Copy(folder, System.IO.Path.Combine(to, System.IO.Path.GetFileName(folder)));
    }

    /// <summary>The folder of the repo that these tests were built from.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Monolith.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repo.");
        return folder.FullName;
    }
}
