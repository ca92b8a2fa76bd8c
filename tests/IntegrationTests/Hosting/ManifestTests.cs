using IntegrationTests.Shop;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting;
using Platform.Messaging;

namespace IntegrationTests.Hosting;

[Collection(ShopCollection.Name)]
public sealed class ManifestTests(OpenShop open)
{
    [Fact]
    public void Each_module_has_a_manifest_that_says_what_the_host_serves()
    {
        var served = open
            .Shop.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(RouteEntry.Of)
            .Where(route => route.Module is not null)
            .ToLookup(route => route.Module!);

        var handlers = open
            .Shop.Services.GetRequiredService<MessagingDescription>()
            .Handlers.ToLookup(one => one.Module);
        served.Count.ShouldBe(open.Shop.Services.GetServices<Module>().Count());
        foreach (var module in served)
        {
            var file = Path.Combine(AppContext.BaseDirectory, $"{module.Key}.routes.json");
            File.ReadAllText(file).ShouldBe(RouteManifest.Of(module.Key, module, handlers[module.Key]).ToJson());
        }
    }
}
