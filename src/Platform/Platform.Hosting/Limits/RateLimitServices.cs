using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Limits to how often anybody may ask, and whose word counts for who is asking.</summary>
public static class RateLimitServices
{
    /// <summary>Adds the limits that the section <c>RateLimits</c> says.</summary>
    /// <exception cref="StartRefusedException">A setting cannot be used.</exception>
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var settings = RateLimitSettings.From(builder.Configuration);
        builder.Services.AddSingleton(all => new RateLimits(settings, all.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Counts requests; to be used once the caller is known.</summary>
    public static void UseRateLimits(this WebApplication app) => app.UseMiddleware<RateLimits>();

    /// <summary>
    /// Takes a caller's address, and whether it came by HTTPS, from <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>
    /// where one of <c>Platform:Proxies</c> says it. Nobody else is believed.
    /// </summary>
    /// <exception cref="StartRefusedException">The setting cannot be used.</exception>
    public static void UseProxies(this WebApplication app)
    {
        var proxies = Networks.In(app.Configuration.GetSection("Platform"), "Proxies");
        if (proxies is [])
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // Each of them is asked for the one before, until one is not known.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
