using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>Who sent the request. Declare it as a parameter of an endpoint.</summary>
public sealed class Caller
{
    private readonly ClaimsPrincipal principal;

    internal Caller(ClaimsPrincipal principal)
    {
        this.principal = principal;
        UserId = Guid.TryParse(principal.FindFirst(ClaimNames.Subject)?.Value, out var id) ? id : null;
    }

    /// <summary>The user's id; null when the request carries no valid token of a user.</summary>
    public Guid? UserId { get; }

    /// <summary>The user's id. Throws <see cref="InvalidOperationException"/> when nobody is signed in.</summary>
    public Guid Id => UserId ?? throw new InvalidOperationException("Nobody is signed in, so there is no user's id.");

    /// <summary>Any role other than customer.</summary>
    public bool IsStaff => principal.HasClaim(claim => claim.Type == ClaimNames.Roles && claim.Value != Roles.Customer);

    /// <summary>Whether the user has the role.</summary>
    public bool Is(string role) => principal.HasClaim(ClaimNames.Roles, role);

    /// <summary>Whether the user has any of the roles.</summary>
    public bool IsAny(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Is(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Called by the framework for a parameter of an endpoint.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Caller?>(new Caller(context.User));
}
