using System.Net;
using System.Text.RegularExpressions;
using IntegrationTests.Shop;

namespace IntegrationTests.Documents;

/// <summary>The page to try the interface, made of what this host has.</summary>
[Collection(ShopCollection.Name)]
public sealed partial class DocsPageTests(OpenShop open)
{
    [Fact]
    public async Task The_page_and_all_that_it_loads_come_from_this_host()
    {
        using var answer = await open.Shop.Anonymous.GetAsync("/docs");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");

        var page = await answer.Content.ReadAsStringAsync();
        var loaded = Loaded().Matches(page).Select(match => match.Groups["address"].Value).ToList();
        loaded.Count.ShouldBeGreaterThan(3);
        foreach (var address in loaded)
        {
            Uri.TryCreate(address, UriKind.Absolute, out _).ShouldBeFalse(address);
            using var part = await open.Shop.Anonymous.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, address));
            part.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task The_page_offers_each_version_the_newest_first()
    {
        var script = await open.Shop.Anonymous.GetStringAsync("/docs/index.js");

        Documents().Matches(script).Select(match => match.Value).ShouldBe(["/openapi/v2.json", "/openapi/v1.json"]);
    }

    [GeneratedRegex("(?:src|href)=\"(?<address>[^\"]+)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("/openapi/v[0-9]+\\.json")]
    private static partial Regex Documents();
}
