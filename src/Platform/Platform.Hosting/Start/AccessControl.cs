using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Who a caller is: users' tokens, checked in every process.</summary>
public static class AccessControl
{
    /// <summary>Adds authentication by users' tokens (<c>Auth:Issuer</c>, <c>Auth:Audience</c>) and authorization by role.</summary>
    public static void AddAccessControl(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Auth");
        var services = builder.Services;
        services.AddSingleton(new TokenRules(settings["Issuer"] ?? "urn:users", settings["Audience"] ?? "urn:api"));
        services.AddSingleton<JwtWriter>();
        services.AddSingleton(all => new JwtReader(
            all.GetRequiredService<TokenRules>(),
            all.GetRequiredService<IUserKeys>(),
            all.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<ValidTokens>();
        services.AddAuthorization();
        // What AddAuthentication adds on top protects cookies: it makes a key file, and there are no cookies here.
        services.AddAuthenticationCore(authentication => authentication.DefaultScheme = Bearer.Scheme);
        services.AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, Bearer>(Bearer.Scheme, null);
        // The Users module registers its own, and the last registration is the one that is used.
        services.TryAddSingleton<IUserKeys>(all => Published(all, settings["Authority"]));
    }

    private static PublishedKeys Published(IServiceProvider services, string? authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address)
            ? new PublishedKeys(
                new HttpClient { Timeout = TimeSpan.FromSeconds(5) },
                new Uri(address, "/.well-known/jwks.json"),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<PublishedKeys>>()
            )
            : throw new StartRefusedException(
                "Nobody here knows the users' keys: run the Users module in this process, or say in Auth:Authority where they are published."
            );
}
