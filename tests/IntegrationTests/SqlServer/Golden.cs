using System.Runtime.CompilerServices;

namespace IntegrationTests.SqlServer;

/// <summary>Texts that were read by people, beside the tests: <c>eng/renew-sql</c> writes them anew, to be read again.</summary>
internal static class Golden
{
    public static bool Renews => Environment.GetEnvironmentVariable("RENEW_SQL") is { Length: > 0 };

    public static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Expected");

    public static void ShouldBeAsRead(this string text, string name)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Renews)
            Write(name, text);
        text.ShouldBe(Read(name), Changed(name));
    }

    public static string Changed(string name) =>
        $"what is sent to SQL Server has changed: run eng/renew-sql, and read {name}";

    public static string Read(string name) =>
        File.Exists(Path.Combine(Folder(), name)) ? File.ReadAllText(Path.Combine(Folder(), name)) : "";

    public static void Write(string name, string text)
    {
        var file = Path.Combine(Folder(), name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.TrimEnd() + "\n");
    }
}
