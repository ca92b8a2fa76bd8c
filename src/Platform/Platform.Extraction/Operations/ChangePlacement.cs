using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>
/// <c>PUT /api/ops/placements/{module}</c>: decides where a module runs. It is in force here with the answer, on other
/// hosts within a second. With <c>If-Match</c> it is refused when somebody else has decided meanwhile; without, the
/// last one counts, and the history has both.
/// </summary>
internal static class ChangePlacement
{
    public static async Task<IResult> Endpoint(
        string module,
        ChangePlacementRequest body,
        Caller caller,
        HttpContext http,
        KnownModules modules,
        Instances instances,
        PlacementStore store,
        PlacementOverview overview,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var known = ModuleInPath.Find(modules, module);
        var (placement, reason) = body.Checked(clock.GetUtcNow());
        CheckPossible(known, placement, instances);
        await store.DecideAsync(
            known.Name,
            placement,
            caller.Id.ToString(),
            reason,
            allow: version => ETag.Require(http.Request, version),
            cancel
        );
        return await overview.AnswerAsync(known, http.Response, cancel);
    }

    /// <summary>Refuses what nobody is there for.</summary>
    internal static void CheckPossible(KnownModule module, Placement placement, Instances instances)
    {
        if (!module.IsBuiltIn && placement.KeepsSomething)
        {
            throw Refused.Conflict(
                "module-removed",
                $"This host is built without {module.Name}, so all of it stays extracted: put the module back into the "
                    + "host's build, start that host, then try again."
            );
        }

        if (placement.SendsSomething && instances.Of(module.Name).Count == 0)
        {
            throw Refused.Conflict(
                "no-service",
                $"No service of {module.Name} is registered: start src/Extracted/{module.Name}, then try again."
            );
        }

        var running = instances.Of(module.Name).Select(instance => instance.Version).Distinct().ToList();
        if (placement.Versions.Count > 0 && !running.Any(version => placement.Versions.GetValueOrDefault(version) > 0))
        {
            throw Refused.Conflict(
                "no-such-version",
                $"None of these versions runs: those of {module.Name} that do are {string.Join(", ", running)}."
            );
        }
    }
}
