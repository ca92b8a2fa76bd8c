using Microsoft.AspNetCore.Http;

namespace Recommendations;

/// <summary>
/// Learns everything anew from the event log of Orders, while the shop runs and the old model answers. While that is
/// under way, asking for it again changes nothing.
/// </summary>
internal static class Rebuild
{
    [Answers<RebuildView>(202)]
    public static Task<IResult> Endpoint(WriteRequest write) =>
        write.InvokeAsync<RebuildView>(
            new StartRebuild(),
            view => TypedResults.Accepted("/api/recommendations/rebuild", view)
        );
}
