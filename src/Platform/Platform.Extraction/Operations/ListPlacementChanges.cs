using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary><c>GET /api/ops/placements/{module}/history</c>: who decided what, when and why; newest first.</summary>
internal static class ListPlacementChanges
{
    public static async Task<IResult> Endpoint(
        string module,
        PageRequest page,
        KnownModules modules,
        PlacementStore store,
        CancellationToken cancel
    )
    {
        var name = ModuleInPath.Find(modules, module).Name;
        var found = page.Page(
            await store.HistoryAsync(name, page.Limit + 1, page.After, cancel),
            change => change.Sequence
        );
        return TypedResults.Ok(new Page<object>([.. found.Items.Select(View)], found.Next));
    }

    private static object View(PlacementChange change) =>
        new
        {
            change.Module,
            change.Version,
            change.From,
            change.To,
            change.By,
            At = change.When,
            change.Reason,
        };
}
