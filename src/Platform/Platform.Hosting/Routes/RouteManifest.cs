using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>
/// The routes and the handlers of a module as its build writes them down, so that they are known where the module is not.
/// </summary>
/// <param name="Module">The module's name.</param>
/// <param name="Routes">Its routes, by pattern and method.</param>
public sealed record RouteManifest(string Module, IReadOnlyList<RouteEntry> Routes)
{
    /// <summary>Who in the module handles which message.</summary>
    public IReadOnlyList<DescribedHandler> Handlers { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Maps a module's routes, in an application that is never started, and writes them down.</summary>
    /// <exception cref="StartRefusedException">A route does not say who may call it.</exception>
    public static RouteManifest Of(Module module)
    {
        var builder = PlatformHost.CreateBuilder([]);
        builder.AddModule(module);
        builder.AddAccessControl();
        using var app = (IDisposable)builder.Build();
        var web = (WebApplication)app;
        web.UseRouting();
        web.MapModules();
        var endpoints = web.Endpoints();
        ModuleRoutes.Check(endpoints);
        return Of(
            module.Name,
            endpoints.Select(RouteEntry.Of),
            web.Services.GetRequiredService<MessagingDescription>().Handlers
        );
    }

    /// <summary>Reads a manifest.</summary>
    public static RouteManifest FromJson(string json) =>
        JsonSerializer.Deserialize<RouteManifest>(json, Json) ?? throw new JsonException("The manifest is empty.");

    /// <summary>The manifest as its file has it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    internal static RouteManifest Of(
        string module,
        IEnumerable<RouteEntry> routes,
        IEnumerable<DescribedHandler> handlers
    ) =>
        new(
            module,
            [
                .. routes
                    .OrderBy(route => route.Pattern, StringComparer.Ordinal)
                    .ThenBy(route => string.Join(',', route.Methods), StringComparer.Ordinal)
                    .ThenBy(route => route.Since),
            ]
        )
        {
            Handlers = [.. handlers],
        };
}
