using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Extraction;

/// <summary>One module as a service of its own.</summary>
public static class ExtractedService
{
    /// <summary>
    /// Runs the module in this process: the same routes, the same handlers, the same data. It finds the host at
    /// <c>Platform:Host</c>, takes free ports on loopback unless <c>--urls</c> says otherwise, and lets the host know.
    /// </summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <param name="args">The command line: settings, <c>describe</c> or <c>--migrate-only</c>.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync<TModule>(string[] args)
        where TModule : Module, new()
    {
        try
        {
            var builder = CreateBuilder(args, new TModule());
            var app = Build(builder);
            return await app.RunAsync(args);
        }
        catch (StartRefusedException refused)
        {
            return refused.Report();
        }
    }

    internal static WebApplicationBuilder CreateBuilder(string[] args, Module module)
    {
        var builder = PlatformHost.CreateWithoutSchema(args, ServiceDefaults.AddTo);
        builder.Configuration.AddUsersAuthority();
        builder.AddModule(module);
        builder.AddAccessControl();
        builder.Services.AddSingleton<IDigestKeys, HandedDigestKey>();
        return builder;
    }

    internal static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UsePlatform();
        app.MapModules();
        return app;
    }
}
