using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>
/// <c>GET /api/ops/events?module=&amp;about=</c>: what was published, oldest first; <c>about</c> is an order's id, say.
/// </summary>
internal static class ListEvents
{
    public static async Task<IResult> Endpoint(
        string? module,
        string? about,
        PageRequest page,
        EventLog events,
        CancellationToken cancel
    )
    {
        OneModule.RequireFor(page, module);
        var found = await events.QueryAsync(module, about, page.Limit + 1, page.After ?? 0, cancel);
        return TypedResults.Ok(OneModule.Cut(page, module, found, record => record.Sequence, View));
    }

    private static object View(EventRecord record) =>
        new
        {
            record.Id,
            record.Module,
            record.Type,
            record.About,
            record.PublishedAt,
            Body = JsonElement.Parse(record.Body),
        };
}
