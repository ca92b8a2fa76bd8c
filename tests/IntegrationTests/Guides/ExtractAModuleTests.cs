using System.Text.RegularExpressions;
using IntegrationTests.Data;
using IntegrationTests.Extraction.Contract;
using IntegrationTests.Shop;

namespace IntegrationTests.Guides;

/// <summary>Follows docs/extract-a-module.md, and looks at what comes of each step.</summary>
[Collection(GuideCollection.Name)]
public sealed partial class ExtractAModuleTests(Clone clone, ContractTests.InOneProcess reference)
    : IClassFixture<ContractTests.InOneProcess>
{
    [Fact]
    public async Task Inventory_leaves_and_comes_back()
    {
        await using var reader = new Reader(clone, "docs/extract-a-module.md");

        (await reader.PasteAsync()).ShouldContain("| asks | Inventory |");
        await reader.PasteAsync(); // the host
        await reader.PasteAsync(); // the service
        (await reader.PasteAsync()).ShouldContain("\"onHand\":10");

        (await reader.PasteAsync()).ShouldContain("\"extracted\":10,");
        var tenth = Answers(await reader.PasteAsync());
        tenth.Sum(answer => answer.Times).ShouldBe(100);
        tenth.ShouldAllBe(answer => answer.Status == 200);
        tenth.Where(answer => answer.Service.Length > 0).Sum(answer => answer.Times).ShouldBeInRange(1, 40);

        var all = await reader.PasteAsync();
        all.ShouldContain("\"extracted\":100,");
        ByTheService(all, 20);
        // Killed.
        Answers(await reader.PasteAsync()).ShouldBe([(20, 200, "")]);

        await reader.PasteAsync(); // the service, again
        await reader.PasteAsync(); // the line
        await reader.PasteAsync(); // the host, built without it
        var removed = await reader.PasteAsync();
        removed.ShouldContain("Inventory.routes.json");
        removed.ShouldNotContain("Inventory.dll");
        ByTheService(removed, 1);
        removed.ShouldContain("This host is built without Inventory");
        await Answers_what_a_host_with_it_answers();

        await reader.EndAsync("service");
        var nobody = await reader.PasteAsync();
        nobody.ShouldContain("HTTP/1.1 503 ");
        nobody.ShouldContain("Retry-After: ");
        await reader.PasteAsync(); // the service
        ByTheService(await reader.PasteAsync(), 1);

        await reader.PasteAsync(); // the line goes
        await reader.PasteAsync(); // the host, built with it
        var back = await reader.PasteAsync();
        back.ShouldContain("\"extracted\":0,");
        Answers(back).ShouldBe([(20, 200, "")]);

        await reader.PasteAsync(); // a service of another version
        var versions = await reader.PasteAsync();
        versions.ShouldContain("\"1.1.0\":10");
        versions.ShouldContain("\"version\":\"1.1.0\"");
        versions.Trim().Split('\n')[^1].ShouldStartWith("inventory/");
        (await reader.PasteAsync()).ShouldContain("\"extracted\":0,");
        reader.IsAtTheEnd.ShouldBeTrue();
    }

    /// <summary>The host that was built without it just now, and its service, have the conversation that all shapes have.</summary>
    private async Task Answers_what_a_host_with_it_answers()
    {
        using var folder = new TemporaryFolder();
        var options = new ShopOptions { Settings = ShapedShop.Experimenting };
        await using var shop = new ShopProcess(folder.Path, options, clone.Host);
        await shop.StartAsync();
        await using var service = new ServiceProcess(folder.Path, shop.Http1);
        await service.StartAsync();
        using var conversation = new Conversation(shop);
        await conversation.RunAsync();

        conversation.Transcript.DifferencesFrom(reference.Transcript).ShouldBeEmpty($"{shop.Output}\n{service.Output}");
        conversation.Sides["Inventory"].Host.ShouldBe(ContractTests.RefusedAtTheDoor("Inventory", Shape.Removed));
        conversation.Sides.Where(side => side.Key != "Inventory").ShouldAllBe(side => side.Value.Service == 0);
    }

    private static void ByTheService(string seen, int times)
    {
        var (count, status, service) = Answers(seen).ShouldHaveSingleItem();
        (count, status).ShouldBe((times, 200));
        service.ShouldStartWith("inventory/");
    }

    /// <summary>What the page's <c>ask</c> has counted.</summary>
    private static IReadOnlyList<(int Times, int Status, string Service)> Answers(string seen) =>
        [
            .. Counted()
                .Matches(seen)
                .Select(line =>
                    (
                        int.Parse(line.Groups["times"].Value, null),
                        int.Parse(line.Groups["status"].Value, null),
                        line.Groups["service"].Value
                    )
                ),
        ];

    [GeneratedRegex(@"^ *(?<times>\d+) (?<status>\d{3}) ?(?<service>\S*)$", RegexOptions.Multiline)]
    private static partial Regex Counted();
}
