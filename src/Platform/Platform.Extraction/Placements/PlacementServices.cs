using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace Platform.Extraction;

/// <summary>Registers placements.</summary>
internal static class PlacementServices
{
    /// <summary>
    /// Adds the decisions where modules run: kept in Platform's schema, in force on every host within a second, and
    /// seen as feature flags.
    /// </summary>
    public static WebApplicationBuilder AddPlacements(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<KnownModules>();
        services.AddSingleton<Placements>();
        services.AddSingleton<PlacementStore>();
        services.AddSingleton<PlacementOption>();
        services.AddSingleton<PlacementOverview>();
        services.AddHostedService<PlacementWatch>();
        services.AddSingleton<IFeatureDefinitionProvider, PlacementFlags>();
        services.AddFeatureManagement();
        return builder;
    }
}
