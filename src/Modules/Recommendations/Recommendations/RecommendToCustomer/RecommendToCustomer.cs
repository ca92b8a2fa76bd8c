using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recommendations.Data;

namespace Recommendations;

/// <summary>
/// For the caller: what they have not bought yet, and with <c>?again=true</c> also what they buy again and again.
/// </summary>
internal static class RecommendToCustomer
{
    /// <param name="limit">How many at most: 1 to 50, by default 10.</param>
    /// <param name="again">Also what they buy again and again.</param>
    [Refuses(422, "invalid", "The limit is not 1 to 50.")]
    public static async Task<Ok<RecommendationList>> Endpoint(
        int? limit,
        bool? again,
        Caller caller,
        RecommendationsDbContext recommendations,
        PersonalOrder order,
        CancellationToken cancel
    )
    {
        var most = Limit.Of(limit);
        var model = await StoredModel.OpenAsync(recommendations, cancel);
        var list = await PersonalList.MakeAsync(model, caller.Id, again ?? false, most, cancel);
        return TypedResults.Ok(await order.ArrangeAsync(list, caller.Id, model, recommendations, cancel));
    }
}
