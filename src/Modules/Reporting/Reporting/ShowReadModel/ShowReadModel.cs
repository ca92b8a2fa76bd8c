using Microsoft.AspNetCore.Http;
using Reporting.Data;

namespace Reporting;

/// <summary>How far the last rebuild is; without one, what has been counted from the first event on.</summary>
internal static class ShowReadModel
{
    [Answers<ReadModelView>]
    [Refuses(404, "not-found", "Nothing has been counted yet.")]
    public static async Task<IResult> Endpoint(ReportingDbContext reporting, CancellationToken cancel)
    {
        var newest = await reporting.Models.OrderByDescending(model => model.Generation).FirstOrDefaultAsync(cancel);
        return newest is null
            ? throw Refused.NotFound("read model, as nothing has been counted yet")
            : TypedResults.Ok(ReadModelView.Of(newest));
    }
}
