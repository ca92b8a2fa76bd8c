using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>The answer of every route about one placement: what is in force now, with the ETag for changing it.</summary>
internal static class PlacementAnswer
{
    public static async Task<IResult> AnswerAsync(
        this PlacementOverview overview,
        KnownModule module,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var entry = await overview.OfAsync(module, cancel);
        response.Headers.ETag = ETag.Of(entry.Version);
        return TypedResults.Ok(entry);
    }
}
