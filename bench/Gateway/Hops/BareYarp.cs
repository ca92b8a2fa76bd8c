using Gateway.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Hosting;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Gateway.Hops;

/// <summary>
/// What a gateway is measured against: YARP as its guide has it, which checks users' tokens as the host does, and shows
/// the service a fixed token as its own.
/// </summary>
internal static class BareYarp
{
    public const string Says = "YARP on ";

    /// <summary>The setting with the service token.</summary>
    public const string Token = "YARP_TOKEN";

    public static async Task<int> RunAsync(Uri service, Uri authority)
    {
        var token = Environment.GetEnvironmentVariable(Token) ?? "";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Auth:Authority"] = authority.ToString();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddAccessControl();
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(
                [
                    new RouteConfig
                    {
                        RouteId = "all",
                        ClusterId = "service",
                        AuthorizationPolicy = "default",
                        Match = new RouteMatch { Path = "/{**path}" },
                    },
                ],
                [
                    new ClusterConfig
                    {
                        ClusterId = "service",
                        Destinations = new Dictionary<string, DestinationConfig>
                        {
                            ["only"] = new() { Address = service.ToString() },
                        },
                    },
                ]
            )
            .AddTransforms(all => all.AddRequestHeader(ServiceToken.Header, token, append: false));
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapReverseProxy();
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Console.WriteLine(Says + addresses!.Addresses.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
