using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recommendations.Data;

namespace Recommendations;

/// <summary>What is bought together with a product. Where that is not known, what is popular.</summary>
internal static class RecommendWithProduct
{
    /// <param name="limit">How many at most: 1 to 50, by default 10.</param>
    [Refuses(422, "invalid", "The limit is not 1 to 50.")]
    public static async Task<Ok<RecommendationList>> Endpoint(
        SkuInPath path,
        int? limit,
        RecommendationsDbContext recommendations,
        CancellationToken cancel
    )
    {
        var most = Limit.Of(limit);
        var model = await StoredModel.OpenAsync(recommendations, cancel);
        return TypedResults.Ok(await ProductList.MakeAsync(model, path.Sku, most, cancel));
    }
}
