using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Platform.Hosting;

/// <summary>
/// Of routes that are told apart by their first version alone, picks the last one that the version asked for has. Routes
/// that say nothing of versions never come here.
/// </summary>
internal sealed class VersionPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<FirstVersion>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var asked = AskedVersion.Of(httpContext);
        for (var i = 0; i < candidates.Count; i++)
        {
            var first = FirstVersion.Of(candidates[i].Endpoint);
            if (first > asked || IsReplaced(candidates, i, first, asked))
                candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }

    private static bool IsReplaced(CandidateSet candidates, int old, int first, int asked)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var other = FirstVersion.Of(candidates[i].Endpoint);
            if (
                other > first
                && other <= asked
                && candidates.IsValidCandidate(i)
                && RouteEntry.PatternOf(candidates[i].Endpoint) == RouteEntry.PatternOf(candidates[old].Endpoint)
            )
                return true;
        }

        return false;
    }
}
