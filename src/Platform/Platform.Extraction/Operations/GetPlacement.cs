using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary><c>GET /api/ops/placements/{module}</c>: where one module runs; the ETag is for changing it.</summary>
internal static class GetPlacement
{
    public static async Task<IResult> Endpoint(
        string module,
        KnownModules modules,
        PlacementOverview overview,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var entry = await overview.OfAsync(ModuleInPath.Find(modules, module), cancel);
        response.Headers.ETag = ETag.Of(entry.Version);
        return TypedResults.Ok(entry);
    }
}
