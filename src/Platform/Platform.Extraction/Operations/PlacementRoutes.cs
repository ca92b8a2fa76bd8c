using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Platform.Extraction;

/// <summary>What operators look at and decide, below <c>/api/ops/placements</c>.</summary>
internal static class PlacementRoutes
{
    /// <summary>Maps the routes by which operators see where modules run, and decide it.</summary>
    public static void MapPlacements(this WebApplication app)
    {
        var placements = app.MapGroup("/api/ops/placements");
        placements.MapGet("", ListPlacements.Endpoint).RequireRole(Roles.Operator);
        placements.MapGet("/{module}", GetPlacement.Endpoint).RequireRole(Roles.Operator);
        placements.MapPut("/{module}", ChangePlacement.Endpoint).RequireRole(Roles.Operator);
        placements.MapPost("/{module}/rollback", RollBackPlacement.Endpoint).RequireRole(Roles.Operator);
        placements.MapGet("/{module}/history", ListPlacementChanges.Endpoint).RequireRole(Roles.Operator);
    }
}
