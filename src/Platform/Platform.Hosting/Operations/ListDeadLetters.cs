using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary><c>GET /api/ops/dead-letters?module=&amp;type=</c>: newest first; paged within one module.</summary>
internal static class ListDeadLetters
{
    public static async Task<IResult> Endpoint(
        string? module,
        string? type,
        PageRequest page,
        DeadLetters letters,
        CancellationToken cancel
    )
    {
        OneModule.RequireFor(page, module);
        var found = await letters.QueryAsync(module, type, page.Limit + 1, page.After, cancel);
        return TypedResults.Ok(OneModule.Cut(page, module, found, letter => letter.Sequence, View));
    }

    private static object View(DeadLetter letter) =>
        new
        {
            letter.Id,
            letter.Module,
            letter.MessageId,
            letter.MessageType,
            letter.Subscriber,
            letter.Source,
            letter.Attempts,
            letter.ErrorType,
            letter.Error,
            letter.FailedAt,
            Body = JsonElement.Parse(letter.Body),
        };
}
