using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Guides;
using IntegrationTests.Shop;

namespace IntegrationTests.Documents;

/// <summary>What outside teams do with the documents, with the tools that they use.</summary>
public sealed class PublicToolsTests
{
    [PublicToolsFact]
    public async Task Spectral_has_nothing_to_say() =>
        await PublicTools.RunAsync(
            "spectral",
            PublicTools.Folder,
            ["lint", "--ruleset", ".spectral.yaml", "--fail-severity", "hint", .. Committed()]
        );

    [PublicToolsFact]
    public async Task Spectral_sees_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var document = await File.ReadAllTextAsync(Committed()[^1]);
        var file = Path.Combine(folder.Path, "wrong.json");
        await File.WriteAllTextAsync(
            file,
            document.Replace("\"quantity\": 6", "\"quantity\": \"six\"", StringComparison.Ordinal)
        );

        var failed = await Assert.ThrowsAsync<ShouldAssertException>(() =>
            PublicTools.RunAsync("spectral", PublicTools.Folder, "lint", "--ruleset", ".spectral.yaml", file)
        );
        failed.Message.ShouldContain("type must be integer");
    }

    [PublicToolsFact]
    public async Task A_generated_client_compiles_and_places_an_order()
    {
        using var data = new TemporaryFolder();
        await using var shop = new ShopProcess(data.Path);
        await shop.StartAsync();
        await StockAsync(shop, "85123A");

        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["order.ts", "tsconfig.json", "package.json"])
            File.Copy(Path.Combine(PublicTools.Folder, file), Path.Combine(folder.Path, file));
        Directory.CreateSymbolicLink(
            Path.Combine(folder.Path, "node_modules"),
            Path.Combine(PublicTools.Folder, "node_modules")
        );
        await PublicTools.RunAsync(
            "openapi-typescript",
            folder.Path,
            new Uri(shop.Http1, "/openapi/v2.json").ToString(),
            "-o",
            "shop.d.ts"
        );
        await PublicTools.RunAsync("tsc", folder.Path, "--project", ".");

        var host = shop.Http1.GetLeftPart(UriPartial.Authority);
        var said = JsonElement.Parse(
            await PublicTools.NodeAsync(Path.Combine("out", "order.js"), folder.Path, host, "85123A")
        );
        said.GetProperty("status").GetString().ShouldBe("confirmed");
        said.GetProperty("sameAgain").GetBoolean().ShouldBeTrue();
        said.GetProperty("customerId").GetBoolean().ShouldBeTrue();
        said.GetProperty("price").GetInt64().ShouldBe(255);
        said.GetProperty("currency").GetString().ShouldBe("GBP");
        said.GetProperty("refused").GetString().ShouldBe("urn:problem:invalid");
        said.GetProperty("tag").GetString().ShouldNotBeNullOrEmpty();
    }

    private static string[] Committed() =>
        [.. Directory.GetFiles(Path.Combine(Clone.Root(), "docs", "openapi"), "*.json").Order()];

    private static async Task StockAsync(ShopProcess shop, string sku)
    {
        var (email, password) = ShopProcess.Operator;
        using var first = await shop.SignInAsync(email, password);
        var users = await first.GetFromJsonAsync<JsonElement>("/api/v2/users");
        var id = users.GetProperty("items")[0].GetProperty("id").GetString();
        var roles = new { roles = new[] { Roles.Operator, Roles.Catalog, Roles.Warehouse } };
        (await first.PutAsJsonAsync($"/api/v2/users/{id}/roles", roles)).EnsureSuccessStatusCode();

        using var boss = await shop.SignInAsync(email, password);
        var product = new
        {
            sku,
            name = "White hanging heart t-light holder",
            price = Money.Gbp(255),
        };
        (await boss.PostAsJsonAsync("/api/v2/products", product)).EnsureSuccessStatusCode();
        var receipt = new { quantity = 10, reference = "delivery" };
        (await boss.PostAsJsonAsync($"/api/v2/inventory/{sku}/receipts", receipt)).EnsureSuccessStatusCode();
    }
}
