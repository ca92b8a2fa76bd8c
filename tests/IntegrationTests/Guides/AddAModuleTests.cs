using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Guides;

/// <summary>Follows docs/add-a-module.md in a copy of the sources: its files, its commands, and then the module runs.</summary>
public sealed partial class AddAModuleTests
{
    [Fact]
    public async Task A_tenth_module_is_two_projects_and_a_class()
    {
        using var folder = new TemporaryFolder();
        var copy = Path.Combine(folder.Path, "copy");
        foreach (var part in (string[])["src", "eng", ".config", ".github", "architecture-tests"])
            Copy(Path.Combine(Root, part), Path.Combine(copy, part));
        foreach (var file in Directory.GetFiles(Root))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        foreach (
            Match block in CodeBlock()
                .Matches(await File.ReadAllTextAsync(Path.Combine(Root, "docs", "add-a-module.md")))
        )
            await FollowAsync(block, copy);

        await using var shop = new ShopProcess(
            Path.Combine(folder.Path, "data"),
            host: Path.Combine(copy, "src", "Host", "bin", "Debug", "net10.0", "Host.dll")
        );
        await shop.StartAsync();
        using var ada = await shop.SignUpAsync("ada@shop.example");
        var points = await ada.GetFromJsonAsync<JsonElement>("/api/loyalty");
        points.GetProperty("points").GetInt64().ShouldBe(0);
    }

    private static async Task FollowAsync(Match block, string folder)
    {
        var (path, text) = (block.Groups["path"].Value, block.Groups["text"].Value);
        if (path.Length == 0)
        {
            await RunAsync(text, folder);
            return;
        }

        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    private static async Task RunAsync(string commands, string folder)
    {
        var shell = new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        shell.ArgumentList.Add("-ec");
        shell.ArgumentList.Add(commands);
        // What runs the tests must not decide how the copy is built.
        foreach (
            var name in shell
                .Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
            shell.Environment.Remove(name);
        using var process = Process.Start(shell)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{commands}\n{await output}\n{await errors}");
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (
            var folder in Directory
                .GetDirectories(from)
                .Where(f => Path.GetFileName(f) is not ("bin" or "obj" or "data"))
        )
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repo.");
        return folder.FullName;
    }

    // ```csharp some/File.cs … ```: a file; ```bash … ```: commands.
    [GeneratedRegex(
        "^```(?:bash|\\w+ (?<path>\\S+))\\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex CodeBlock();
}
