using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Monolith.Sample;

/// <summary>The shop as somebody outside sees it: by HTTP, as one account at a time.</summary>
internal sealed class SampleShop(HttpClient client) : IDisposable
{
    public static SampleShop At(Uri address) =>
        new(new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) });

    /// <summary>Signs in; from then on everything is asked for by this account.</summary>
    public async Task SignInAsync(string email, string password, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "password",
                ["username"] = email,
                ["password"] = password,
            }
        );
        var token = await SendAsync(HttpMethod.Post, "/api/auth/token", form, cancel);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            token.GetProperty("access_token").GetString()
        );
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancel) =>
        SendAsync(HttpMethod.Get, path, null, cancel);

    /// <param name="path">The path.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="of">What tells it from another that says the same.</param>
    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancel, string of = "") =>
        SendAsync(HttpMethod.Post, path, Json(body), cancel, of);

    public Task<JsonElement> PutAsync(string path, object body, CancellationToken cancel) =>
        SendAsync(HttpMethod.Put, path, Json(body), cancel);

    public Task DeleteAsync(string path, CancellationToken cancel) => SendAsync(HttpMethod.Delete, path, null, cancel);

    public void Dispose() => client.Dispose();

    private static ByteArrayContent Json(object body) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };

    private static async Task<string> NameOfAsync(HttpRequestMessage request, string of, CancellationToken cancel)
    {
        var asked = Encoding.UTF8.GetBytes($"{of} {request.Method} {request.RequestUri} ");
        var body = await request.Content!.ReadAsByteArrayAsync(cancel);
        return $"sample-{Convert.ToHexStringLower(SHA256.HashData([.. asked, .. body]))}";
    }

    /// <exception cref="SampleException">The shop says no, and why.</exception>
    private async Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        CancellationToken cancel,
        string of = ""
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        // Orders come back confirmed or cancelled.
        request.Headers.Add("Prefer", "wait=30");
        // What was done before a load was cut off is not done again.
        if (content is ByteArrayContent and not FormUrlEncodedContent)
            request.Headers.Add("Idempotency-Key", await NameOfAsync(request, of, cancel));
        using var answer = await client.SendAsync(request, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode
            ? text is ['{', ..] or ['[', ..]
                ? JsonElement.Parse(text)
                : default
            : throw new SampleException($"{method} {path} was answered {(int)answer.StatusCode}: {text}");
    }
}

/// <summary>The sample could not be loaded, in a sentence.</summary>
internal sealed class SampleException(string message) : Exception(message);
