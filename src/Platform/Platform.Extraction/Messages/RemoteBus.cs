using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Platform.Extraction;

/// <summary>The bus between processes: messages in batches, questions one by one.</summary>
internal sealed class RemoteBus(Hop hop, PlacementTraffic traffic) : IOtherProcesses, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<MessageLane>> lanes = new(StringComparer.Ordinal);

    /// <summary>Brings a message to a process of its module, where it is stored when this returns.</summary>
    /// <exception cref="ModuleUnavailableException">Nobody has taken it.</exception>
    public async Task DeliverAsync(Envelope envelope, string subscriber, CancellationToken cancel)
    {
        await LaneTo(envelope.Destination).SendAsync(CloudEvent.Of(envelope, subscriber), cancel);
        traffic.Delivered(envelope.Destination, Place.Extracted);
    }

    /// <summary>Has a message handled in a process of its module.</summary>
    /// <exception cref="ModuleUnavailableException">Nobody has answered.</exception>
    /// <exception cref="Refused">The handler said no.</exception>
    public async Task<object?> InvokeAsync(
        string module,
        string alias,
        object message,
        Type? replyType,
        bool repeatable,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Invocation(alias, MessageTypes.Write(message), replyType?.FullName),
            WireJson.Default.Invocation
        );
        using var response = await PassOnAsync(module, body, repeatable, patience, cancel);
        if (!response.IsSuccessStatusCode)
            throw await ProblemOfAsync(module, alias, response, cancel);
        return replyType is null || response.StatusCode == HttpStatusCode.NoContent
            ? null
            : await response.Content.ReadFromJsonAsync(replyType, MessageTypes.Json, cancel);
    }

    /// <summary>Passes on what another process wants to have handled; the answer is the caller's to pass back.</summary>
    public Task<HttpResponseMessage> PassOnAsync(
        string module,
        byte[] invocation,
        bool repeatable,
        TimeSpan patience,
        CancellationToken cancel
    ) =>
        hop.SendAsync(
            module,
            InvokeMessage.PathOf(module),
            request => Fill(request, invocation),
            repeatable,
            patience,
            cancel
        );

    public async ValueTask DisposeAsync()
    {
        // Known by two names, it is disposed twice.
        foreach (var module in lanes.Keys)
        {
            if (lanes.TryRemove(module, out var lane))
                await lane.Value.DisposeAsync();
        }
    }

    private MessageLane LaneTo(string module) =>
        lanes.GetOrAdd(module, name => new Lazy<MessageLane>(() => new MessageLane(name, hop))).Value;

    private static void Fill(HttpRequestMessage request, byte[] body)
    {
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (CallPlacement.Current is { } places)
            request.Headers.Add(CallPlaces.Header, places);
        if (CallingModule.Current is { } caller)
            request.Headers.Add(InvokeMessage.CallerHeader, caller);
    }

    private static async Task<Exception> ProblemOfAsync(
        string module,
        string alias,
        HttpResponseMessage response,
        CancellationToken cancel
    )
    {
        var status = (int)response.StatusCode;
        var problem =
            response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
                ? await response.Content.ReadFromJsonAsync(ProblemJson.Default.Problem, cancel)
                : null;
        return status is >= 400 and < 500 && problem is not null && InvokeMessage.IsOfHandler(response)
            ? problem.ToRefused()
            : new ModuleFailedException(module, $"{alias}: {problem?.Detail ?? $"its process answers {status}"}");
    }
}
