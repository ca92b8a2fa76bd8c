using System.Text.RegularExpressions;
using IntegrationTests.Shop;

namespace IntegrationTests.Guides;

/// <summary>Tries the commands of docs/checklist.md that ask a running shop.</summary>
public sealed partial class ChecklistTests
{
    [Fact]
    public async Task What_shows_it_shows_something()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions { Settings = new Dictionary<string, string> { ["RateLimits:Exempt"] = "none" } }
        );
        var boss = await shop.As(Roles.Operator);
        await using var terminal = new Terminal(
            Clone.Root(),
            new Dictionary<string, string>
            {
                ["shop"] = shop.Http1.GetLeftPart(UriPartial.Authority),
                ["operator"] = boss.DefaultRequestHeaders.Authorization!.Parameter!,
            }
        );
        var commands = Commands(await File.ReadAllTextAsync(Path.Combine(Clone.Root(), "docs", "checklist.md")));
        commands.Count.ShouldBeGreaterThan(8);
        foreach (var command in commands)
            (await terminal.PasteAsync(command)).Trim().ShouldNotBeEmpty(command);
    }

    // As they are pasted; but what is refused is a failure here.
    private static List<string> Commands(string page) =>
        [
            .. Quoted()
                .Matches(page)
                .Select(match => match.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal))
                .Where(command => !command.Contains('<'))
                .Select(command => command.Replace("curl -s", "curl -fs", StringComparison.Ordinal)),
        ];

    [GeneratedRegex("`(curl [^`]+)`")]
    private static partial Regex Quoted();
}
