using Platform.Extraction;
using Platform.Hosting;

namespace Monolith.Gateway;

/// <summary>What stands before the modules.</summary>
internal static class GatewayRoutes
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddAccessControl();
        builder.AddRateLimits();
        builder.Services.AddAggregate(Dashboard.Of(builder.Configuration));
        builder.AddExtraction();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseProxies();
        app.UseInnerRequests();
        app.UseExtraction(onceKnown: static known => known.UseRateLimits());
        app.MapAggregates();
    }
}
