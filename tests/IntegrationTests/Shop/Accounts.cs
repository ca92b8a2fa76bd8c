using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace IntegrationTests.Shop;

/// <summary>Makes accounts over HTTP, as people would, and signs them in.</summary>
internal sealed class Accounts(Uri shop, HttpClient anonymous) : IDisposable
{
    public const string OperatorEmail = "operator@shop.example";
    public const string Password = "correct horse battery staple";

    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> byRole = new();
    private readonly ConcurrentBag<HttpClient> clients = [];

    public Task<HttpClient> As(string role) =>
        byRole.GetOrAdd(role, one => new Lazy<Task<HttpClient>>(() => FirstAs(one))).Value;

    public async Task<HttpClient> AsAnother(string role)
    {
        var email = $"{role}-{Guid.NewGuid():n}@shop.example";
        using var created = await anonymous.PostAsJsonAsync(
            "/api/users",
            new
            {
                email,
                name = $"A person of {role}",
                password = Password,
            }
        );
        created.EnsureSuccessStatusCode();
        if (role != Roles.Customer)
        {
            var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
            var boss = await As(Roles.Operator);
            using var granted = await boss.PutAsJsonAsync($"/api/users/{id}/roles", new { roles = new[] { role } });
            granted.EnsureSuccessStatusCode();
        }

        return await SignIn(email);
    }

    public void Dispose()
    {
        foreach (var client in clients)
        {
            client.Dispose();
        }
    }

    private Task<HttpClient> FirstAs(string role) => role == Roles.Operator ? SignIn(OperatorEmail) : AsAnother(role);

    private async Task<HttpClient> SignIn(string email)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "password",
                ["username"] = email,
                ["password"] = Password,
            }
        );
        using var answer = await anonymous.PostAsync(new Uri("/api/auth/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        var client = new HttpClient { BaseAddress = shop };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        clients.Add(client);
        return client;
    }
}
