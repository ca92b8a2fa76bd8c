using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Platform.Hosting;

/// <summary>Says on a route who may call it.</summary>
public static class RouteAccess
{
    /// <summary>Lets in who is signed in and has any of <paramref name="roles"/>: 401 without a token, 403 without the role.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder route, params string[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentOutOfRangeException.ThrowIfZero(roles.Length);
        return route.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles) });
    }
}
