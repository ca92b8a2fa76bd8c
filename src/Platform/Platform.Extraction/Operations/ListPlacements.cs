using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary><c>GET /api/ops/placements</c>: where each module runs, and what comes of it.</summary>
internal static class ListPlacements
{
    public static async Task<IResult> Endpoint(PlacementOverview overview, CancellationToken cancel) =>
        TypedResults.Ok(new Page<PlacementEntry>(await overview.AllAsync(cancel), null));
}
