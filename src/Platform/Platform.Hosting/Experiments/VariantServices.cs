using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace Platform.Hosting;

/// <summary>Registers what tells the variants of users.</summary>
internal static class VariantServices
{
    public static void AddVariants(this WebApplicationBuilder builder)
    {
        builder.Services.AddFeatureManagement();
        builder.Services.AddSingleton<Variants>();
    }
}
