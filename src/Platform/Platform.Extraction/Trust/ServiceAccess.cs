using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Extraction;

/// <summary>Routes between the processes of the shop.</summary>
internal static class ServiceAccess
{
    /// <summary>Lets in the shop's own programs, by their service tokens, and nobody else.</summary>
    public static TBuilder RequireService<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = ServiceScheme.Name });

    /// <summary>Reads service tokens that are meant for <paramref name="audience"/>.</summary>
    public static void AddServiceTokens<TKeys>(this IServiceCollection services, string audience)
        where TKeys : class, ITokenKeys
    {
        services.AddSingleton(all => new ArrivedTokens(
            audience,
            all.GetRequiredService<TKeys>(),
            all.GetRequiredService<TimeProvider>()
        ));
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ServiceScheme>(
            ServiceScheme.Name,
            null
        );
    }
}
