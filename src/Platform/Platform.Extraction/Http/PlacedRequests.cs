using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>
/// Selects, for each request to a module, between the endpoint in this process and the one that forwards: by the
/// placement, once the caller is known, because a share sticks to the user.
/// </summary>
internal sealed class PlacedRequests(
    RequestDelegate next,
    Placements placements,
    Instances instances,
    ForwardingEndpoints forwarding,
    PlacementTraffic traffic,
    TimeProvider clock
)
{
    private const string CanaryHeader = "canary";

    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<OwningModule>()?.Module.Name is not { } module)
            return next(context);

        if (!placements.AnySends)
            return InProcessAsync(context, module);

        var call = CallOf(context);
        CallPlacement.Current = call.Key;
        var placement = placements.Of(module);
        if (!placement.SendsSomething)
            return InProcessAsync(context, module);

        var place = placements.Choose(module, call);
        if (placement.KeepsSomething)
            CallPlacement.Current = CallPlaces.With(call.Key, module, place);
        if (place == Place.InProcess || !instances.IsAnyWell(module))
            return InProcessAsync(context, module);

        context.SetEndpoint(forwarding.Of(endpoint, module));
        return next(context);
    }

    private Task InProcessAsync(HttpContext context, string module)
    {
        traffic.Served(module, Place.InProcess);
        return ExtractionDiagnostics.IsTimed ? TimedAsync(context, module) : next(context);
    }

    private async Task TimedAsync(HttpContext context, string module)
    {
        var started = clock.GetTimestamp();
        await next(context);
        ExtractionDiagnostics.Took(module, Place.InProcess, clock.GetElapsedTime(started));
    }

    /// <summary>A customer's calls stay together; those of staff and services, which may be all there are, are told apart.</summary>
    private static PlacedCall CallOf(HttpContext context)
    {
        var user = context.User.FindFirst(ClaimNames.Subject)?.Value;
        return new PlacedCall(
            user is not null && IsCustomer(context.User) ? user : context.TraceIdentifier,
            user,
            user is null ? null : context.User,
            IsCanary(context.Request)
        );
    }

    internal static bool IsCanary(HttpRequest request) =>
        request.Headers[CanaryHeader] is [var value]
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsCustomer(ClaimsPrincipal user)
    {
        foreach (var claim in user.Claims)
        {
            if (claim.Type == ClaimNames.Roles && claim.Value != Roles.Customer)
                return false;
        }

        return true;
    }
}
