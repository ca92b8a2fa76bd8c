using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary><c>POST /platform/messages</c>: a batch of CloudEvents; 202 when all of them are stored.</summary>
internal static class ReceiveMessages
{
    /// <summary>The most bytes of a batch.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    public static async Task<IResult> Endpoint(HttpContext context, Inbound inbound, CancellationToken cancel)
    {
        var messages = await ReadAsync(context.Request, cancel);
        foreach (var message in messages)
        {
            if (message is not { IsWhole: true })
                throw new Refused(400, "message", $"Message {message?.Id} lacks something that every message has.");
            if (!MayBeFrom(context.User, message.Source))
                throw Refused.Forbidden($"Only {message.Source} sends messages of {message.Source}.");
            if (!inbound.Knows(message.Destination, message.Type))
                throw new Refused(400, "message", $"Nobody known has a module called {message.Destination}.");
        }

        await inbound.TakeAsync(messages, cancel);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<List<CloudEvent>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentType != CloudEvent.BatchType)
            throw new Refused(415, "unsupported-media-type", $"Send {CloudEvent.BatchType}.");
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, WireJson.Default.ListCloudEvent, cancel) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new Refused(400, "message", $"The batch cannot be read: {wrong.Message}");
        }
    }

    // The host speaks for every module that it passes messages on for.
    private static bool MayBeFrom(ClaimsPrincipal sender, string source) =>
        sender.FindFirst(ClaimNames.Subject)?.Value is { } name
        && (name == ServiceTokens.Host || string.Equals(name, source, StringComparison.OrdinalIgnoreCase));
}
