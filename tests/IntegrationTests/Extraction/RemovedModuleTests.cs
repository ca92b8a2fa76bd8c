using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Extraction;
using Platform.Hosting;

namespace IntegrationTests.Extraction;

/// <summary>A module that was taken out of the host.</summary>
public sealed class RemovedModuleTests
{
    [Fact]
    public async Task It_is_extracted_and_cannot_come_in_process()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Services = all => all.AddSingleton(new RemovedModules([new RouteManifest("Weather", [])])),
            }
        );

        var entry = await shop.Read("/weather");
        entry.GetProperty("inProcess").GetString().ShouldBe("removed");
        entry.GetProperty("decision").GetProperty("extracted").GetInt32().ShouldBe(100);

        using var answer = await shop.Decide("weather", new { extracted = 0, reason = "home" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("detail")
            .GetString()!
            .ShouldStartWith("This host is built without Weather, so all of it stays extracted: ");
    }
}
