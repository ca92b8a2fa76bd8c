using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Gateway.Shop;

/// <summary>Whoever works in the shop while it is measured.</summary>
internal sealed class Accounts(Uri shop) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = shop };
    private bool signedIn;

    /// <summary>A client signed in as the operator.</summary>
    public async Task<HttpClient> OperatorAsync()
    {
        if (!signedIn)
        {
            var token = await TokenAsync(RunningShop.OperatorEmail, RunningShop.OperatorPassword);
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            signedIn = true;
        }

        return http;
    }

    /// <summary>The token of a new account that has the role.</summary>
    public async Task<string> HireAsync(string role)
    {
        var boss = await OperatorAsync();
        var (email, password) = ($"{role}@shop.example", "another correct horse battery");
        using var created = await boss.PostAsJsonAsync(
            "/api/users",
            new
            {
                email,
                name = role,
                password,
            }
        );
        created.EnsureSuccessStatusCode();
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var granted = await boss.PutAsJsonAsync($"/api/users/{id}/roles", new { roles = new[] { role } });
        granted.EnsureSuccessStatusCode();
        return await TokenAsync(email, password);
    }

    public void Dispose() => http.Dispose();

    private async Task<string> TokenAsync(string email, string password)
    {
        using var form = new FormUrlEncodedContent([
            new("grant_type", "password"),
            new("username", email),
            new("password", password),
        ]);
        using var answer = await http.PostAsync(new Uri("/api/auth/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
