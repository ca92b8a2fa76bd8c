using System.Diagnostics;
using IntegrationTests.Guides;

namespace IntegrationTests.Documents;

/// <summary>Public tools that read OpenAPI documents, from npm, as <c>tests/openapi/package-lock.json</c> pins them.</summary>
internal static class PublicTools
{
    public static readonly string Folder = Path.Combine(Clone.Root(), "tests", "openapi");

    public static bool AreThere => Directory.Exists(Path.Combine(Folder, "node_modules", "openapi-typescript"));

    /// <summary>Runs one of the tools, and answers what it says.</summary>
    public static Task<string> RunAsync(string tool, string folder, params string[] arguments) =>
        NodeAsync(Path.Combine(Folder, "node_modules", ".bin", tool), folder, arguments);

    /// <summary>Runs a script, and answers what it says.</summary>
    public static async Task<string> NodeAsync(string script, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(
            0,
            $"{Path.GetFileName(script)} {string.Join(' ', arguments)}\n{said}\n{await errors}"
        );
        return said;
    }
}

/// <summary>A test that needs node and the packages of <c>tests/openapi</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublicToolsFactAttribute : FactAttribute
{
    public PublicToolsFactAttribute()
    {
        if (!PublicTools.AreThere)
            Skip = "tests/openapi has no packages: run npm ci there.";
    }
}
