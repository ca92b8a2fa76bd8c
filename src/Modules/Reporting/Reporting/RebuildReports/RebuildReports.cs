using Microsoft.AspNetCore.Http;

namespace Reporting;

/// <summary>
/// Counts everything anew from the first event on, while the shop runs and the old numbers answer. While that is under
/// way, asking for it again changes nothing.
/// </summary>
internal static class RebuildReports
{
    [Answers<ReadModelView>(202)]
    public static Task<IResult> Endpoint(WriteRequest write) =>
        write.InvokeAsync<ReadModelView>(
            new StartRebuild(),
            view => TypedResults.Accepted("/api/reports/rebuild", view)
        );
}
