using System.Net;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

[Collection(ShopCollection.Name)]
public sealed class AddressTests(OpenShop open)
{
    [Fact]
    public async Task One_address_speaks_http_1_and_the_other_http_2()
    {
        (await VersionOf(open.Shop.Http1, HttpVersion.Version11)).ShouldBe(HttpVersion.Version11);
        (await VersionOf(open.Shop.Http2, HttpVersion.Version20)).ShouldBe(HttpVersion.Version20);
    }

    [Fact]
    public async Task Health_names_the_database_of_each_module()
    {
        using var answer = await open.Shop.Anonymous.GetAsync("/health");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var health = await answer.Content.ReadAsStringAsync();
        health.ShouldContain("\"database:users\":{\"status\":\"healthy\"");
    }

    private static async Task<Version> VersionOf(Uri address, Version asked)
    {
        using var client = new HttpClient
        {
            BaseAddress = address,
            DefaultRequestVersion = asked,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var answer = await client.GetAsync("/health/live");
        return answer.EnsureSuccessStatusCode().Version;
    }
}
