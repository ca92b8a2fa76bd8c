using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Replay.Shop;

/// <summary>Sends requests to the shop, and counts what was sent, sent again and failed. Never throws for an answer.</summary>
internal sealed class ShopClient(HttpClient http, RequestLog log, Retry retry)
{
    public Uri Host => http.BaseAddress!;

    /// <summary>Sends a request of whose answer the status is enough.</summary>
    public Task<Answer<Unread>> SendAsync(ShopRequest request) => SendAsync<Unread>(request, null);

    public async Task<Answer<T>> SendAsync<T>(ShopRequest request, JsonTypeInfo<T>? type)
        where T : class
    {
        var deadline = retry.Deadline;
        for (var attempt = 0; ; attempt++)
        {
            log.CountSent();
            var (answer, failure, status) = await TryAsync(request, type);
            if (failure is not { } what)
            {
                return answer;
            }
            if (!await retry.AgainAsync(status, attempt, deadline))
            {
                log.Fail($"{request.Name}: {what.Kind}", what.Example);
                return default;
            }
            log.CountRetry();
        }
    }

    private async Task<(Answer<T>, (string Kind, string Example)?, HttpStatusCode?)> TryAsync<T>(
        ShopRequest request,
        JsonTypeInfo<T>? type
    )
        where T : class
    {
        try
        {
            using var message = await MessageAsync(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            var status = response.StatusCode;
            if (response.IsSuccessStatusCode)
            {
                if (type is null)
                {
                    return (new(status, null), null, null);
                }
                using var body = await response.Content.ReadAsStreamAsync();
                return await JsonSerializer.DeserializeAsync(body, type) is { } value
                    ? (new(status, value), null, null)
                    : (default, ("an empty answer", request.Path), status);
            }

            var example = await ExplainAsync(response, request);
            return request.Expected.Contains(status)
                ? (new(status, null), null, null)
                : (default, ($"HTTP {(int)status}", example), status);
        }
        catch (HttpRequestException broken)
        {
            return (default, ($"no answer ({broken.HttpRequestError})", $"{request.Path}: {broken.Message}"), null);
        }
        catch (IOException broken)
        {
            return (default, ("the answer broke off", $"{request.Path}: {broken.Message}"), null);
        }
        catch (OperationCanceledException)
        {
            return (default, ("no answer in time", $"{request.Path}: {http.Timeout.TotalSeconds:0} s"), null);
        }
        catch (JsonException unreadable)
        {
            return (
                default,
                ("an answer that cannot be read", $"{request.Path}: {unreadable.Message}"),
                HttpStatusCode.OK
            );
        }
    }

    private static async Task<HttpRequestMessage> MessageAsync(ShopRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Path);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = new(request.BodyType);
        }
        if (request.As is { } session && await session.TokenAsync() is { } token)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        if (request.Key is { } key)
        {
            message.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }
        if (request.Wait is { } seconds)
        {
            message.Headers.TryAddWithoutValidation("Prefer", $"wait={seconds}");
        }
        return message;
    }

    private static async Task<string> ExplainAsync(HttpResponseMessage response, ShopRequest request)
    {
        var body = await response.Content.ReadAsStringAsync();
        try
        {
            var problem = JsonSerializer.Deserialize(body, ShopJson.Default.Problem);
            return $"{request.Path}: {problem?.Detail ?? problem?.Title ?? "no reason given"}";
        }
        catch (JsonException)
        {
            return $"{request.Path}: {(body.Length > 200 ? body[..200] : body)}";
        }
    }
}
