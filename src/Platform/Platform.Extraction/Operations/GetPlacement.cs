using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary><c>GET /api/ops/placements/{module}</c>: where one module runs; the ETag is for changing it.</summary>
internal static class GetPlacement
{
    public static Task<IResult> Endpoint(
        string module,
        KnownModules modules,
        PlacementOverview overview,
        HttpResponse response,
        CancellationToken cancel
    ) => overview.AnswerAsync(ModuleInPath.Find(modules, module), response, cancel);
}
