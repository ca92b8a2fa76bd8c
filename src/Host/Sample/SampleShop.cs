using System.Net.Http.Headers;
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

    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), cancel);

    public Task<JsonElement> PutAsync(string path, object body, CancellationToken cancel) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), cancel);

    public Task DeleteAsync(string path, CancellationToken cancel) => SendAsync(HttpMethod.Delete, path, null, cancel);

    public void Dispose() => client.Dispose();

    /// <exception cref="SampleException">The shop says no, and why.</exception>
    private async Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        // Orders come back confirmed or cancelled.
        request.Headers.Add("Prefer", "wait=30");
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
