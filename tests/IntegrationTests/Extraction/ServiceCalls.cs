using System.Net.Http.Json;
using System.Text.Json;

namespace IntegrationTests.Extraction;

/// <summary>What a program of the shop does to be let in.</summary>
internal static class ServiceCalls
{
    public static string CredentialIn(string folder) => File.ReadAllText(Path.Combine(folder, "platform.credential"));

    public static Task<HttpResponseMessage> AskForTokenAsync(HttpClient host, string program, string credential)
    {
        var form = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"),
            new("client_id", program),
            new("client_secret", credential),
        ]);
        return host.PostAsync(new Uri("/platform/token", UriKind.Relative), form);
    }

    public static async Task<string> TokenAsync(HttpClient host, string folder, string program)
    {
        using var answer = await AskForTokenAsync(host, program, CredentialIn(folder));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
