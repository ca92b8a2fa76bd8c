using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Data;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>What every process of the shop stands on: configuration, logging, addresses, databases and the bus.</summary>
public static class PlatformHost
{
    /// <summary>The most bytes of a request's body where the route does not say otherwise.</summary>
    public const int MaxBodySize = 8 * 1024 * 1024;

    /// <summary>
    /// Begins an application. Settings come from <c>appsettings.json</c>, mounted files (<c>/run/secrets</c> and the
    /// folder that <c>Secrets:Folder</c> names), the environment and the command line; later ones win.
    /// </summary>
    /// <exception cref="StartRefusedException">A setting cannot be used.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = CreateWithoutSchema(args, static _ => { });
        builder.Services.AddModuleDatabase<PlatformDbContext>();
        builder.Services.AddSingleton<PlatformKeys>().AddAlias<IDigestKeys, PlatformKeys>();
        var process = Guid.CreateVersion7();
        builder.AddTelemetry("host", _ => process);
        return builder;
    }

    /// <summary>
    /// The same without Platform's own schema, for a process that is not to read what is in it.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="defaults">Adds settings that hold where nobody says otherwise.</param>
    internal static WebApplicationBuilder CreateWithoutSchema(string[] args, Action<IConfigurationBuilder> defaults)
    {
        UseNoCulture();
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = Verbs.Without(args), ContentRootPath = ContentRoot() }
        );
        builder.Configuration.AddSecrets();
        AddBelow(builder.Configuration, defaults);
        builder.AddConsoleLog();
        StartPhase.AddTo(builder);
        builder.AddAddresses();
        builder.Services.TryAddSingleton<TimeProvider>(SystemClock.Instance);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.Configure<JsonOptions>(json => ShopJson.Configure(json.SerializerOptions));
        builder.Services.AddSingleton<MatcherPolicy, VersionPolicy>();
        builder.Services.AddMessaging();
        builder.Services.AddSingleton<RequestDigests>();
        builder.Services.AddHostedService<AnswersSweep>();
        builder.AddHealth();
        builder.AddVariants();
        return builder;
    }

    // Where a process was started is not to be seen in what it answers.
    private static void UseNoCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    private static void AddBelow(ConfigurationManager configuration, Action<IConfigurationBuilder> defaults)
    {
        var lower = new ConfigurationBuilder();
        defaults(lower);
        var sources = ((IConfigurationBuilder)configuration).Sources;
        for (var i = 0; i < lower.Sources.Count; i++)
        {
            sources.Insert(i, lower.Sources[i]);
        }
    }

    // Where the settings are: the current folder in development, the application's own when it is started from elsewhere.
    private static string ContentRoot() =>
        File.Exists(Path.Combine(Environment.CurrentDirectory, "appsettings.json"))
            ? Environment.CurrentDirectory
            : AppContext.BaseDirectory;
}
