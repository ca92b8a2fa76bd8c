using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Guides;

/// <summary>Follows docs/add-a-module.md: its files, its commands, and then the module runs.</summary>
[Collection(GuideCollection.Name)]
public sealed class AddAModuleTests(Clone clone)
{
    [Fact]
    public async Task A_tenth_module_is_two_projects_and_a_class()
    {
        await using var reader = new Reader(clone, "docs/add-a-module.md");
        await reader.PasteRestAsync();

        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path, host: clone.Host);
        await shop.StartAsync();
        using var ada = await shop.SignUpAsync("ada@shop.example");
        var points = await ada.GetFromJsonAsync<JsonElement>("/api/loyalty");
        points.GetProperty("points").GetInt64().ShouldBe(0);
    }
}
