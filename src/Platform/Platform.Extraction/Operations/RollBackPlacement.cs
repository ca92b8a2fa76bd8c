using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>
/// <c>POST /api/ops/placements/{module}/rollback</c>: decides again what was decided before the last decision. Once more
/// takes that back.
/// </summary>
internal static class RollBackPlacement
{
    public static async Task<IResult> Endpoint(
        string module,
        Caller caller,
        HttpResponse response,
        KnownModules modules,
        Instances instances,
        PlacementStore store,
        PlacementOverview overview,
        CancellationToken cancel
    )
    {
        var known = ModuleInPath.Find(modules, module);
        if (await store.HistoryAsync(known.Name, limit: 1, before: null, cancel) is not [var last])
            throw Refused.Conflict("nothing-decided", $"Nothing was ever decided for {known.Name}.");
        ChangePlacement.CheckPossible(known, last.From, instances);
        await store.DecideAsync(
            known.Name,
            last.From,
            caller.Id.ToString(),
            ReasonFor(last),
            allow: version => Unchanged(version, last),
            cancel
        );
        return await overview.AnswerAsync(known, response, cancel);
    }

    private static string ReasonFor(PlacementChange last)
    {
        var reason = $"back from: {last.Reason}";
        return reason.Length <= PlacementChangeRow.LongestReason ? reason : reason[..PlacementChangeRow.LongestReason];
    }

    private static void Unchanged(int version, PlacementChange last)
    {
        if (version != last.Version)
            throw Refused.Conflict("changed-meanwhile", "Somebody has decided meanwhile: look at it again.");
    }
}
