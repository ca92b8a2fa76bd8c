using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Platform.Hosting;

namespace UnitTests.Hosting;

/// <summary>What the server makes of a path, and what the endpoint gets: the server decodes all but %2F.</summary>
public sealed class SkuInPathTests
{
    [Theory]
    [InlineData("/api/inventory/85123A", "85123A", "85123A")]
    [InlineData("/api/inventory/BANK%20CHARGES", "BANK CHARGES", "BANK CHARGES")]
    [InlineData("/api/inventory/%2085123A%20", " 85123A ", "85123A")]
    [InlineData("/api/inventory/a%2Fb/receipts?x=1/2", "a%2Fb", "a/b")]
    [InlineData("/api/inventory/a%2fb%20c", "a%2fb c", "a/b c")]
    [InlineData("/api/inventory/a%252Fb", "a%2Fb", "a%2Fb")]
    [InlineData("/api/inventory/100%25", "100%", "100%")]
    public async Task The_sku_is_what_the_caller_meant(string sent, string routed, string sku) =>
        (await SkuInPath.BindAsync(Request(sent, routed))).Sku.ShouldBe(sku);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\u0007b")]
    [InlineData("a\u200bb")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task What_is_no_sku_is_refused(string routed)
    {
        var refused = await Should.ThrowAsync<Refused>(async () => await SkuInPath.BindAsync(Request("/", routed)));
        refused.Status.ShouldBe(422);
        refused.Errors!.Keys.ShouldBe(["sku"]);
    }

    private static DefaultHttpContext Request(string sent, string routed)
    {
        var context = new DefaultHttpContext();
        context.Request.RouteValues = new RouteValueDictionary { ["sku"] = routed };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = sent;
        return context;
    }
}
