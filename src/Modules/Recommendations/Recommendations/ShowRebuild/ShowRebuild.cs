using Microsoft.AspNetCore.Http;
using Recommendations.Data;

namespace Recommendations;

/// <summary>How far the last rebuild is; without one, the model that was learnt from the first order on.</summary>
internal static class ShowRebuild
{
    [Answers<RebuildView>]
    [Refuses(404, "not-found", "Nothing has been learnt yet.")]
    public static async Task<IResult> Endpoint(RecommendationsDbContext recommendations, CancellationToken cancel)
    {
        var newest = await recommendations
            .Models.OrderByDescending(model => model.Generation)
            .FirstOrDefaultAsync(cancel);
        return newest is null
            ? throw Refused.NotFound("model, as nothing has been learnt yet")
            : TypedResults.Ok(RebuildView.Of(newest));
    }
}
