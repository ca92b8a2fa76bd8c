using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

/// <summary>What the tests of this folder do over HTTP again and again.</summary>
internal static class Visiting
{
    public const string Password = "an excellent password";

    public static string NewEmail() => $"Person.{Guid.NewGuid():n}@shop.example";

    public static Task<HttpResponseMessage> Register(
        this HttpClient client,
        string email,
        string? password = Password
    ) =>
        client.PostAsJsonAsync(
            "/api/users",
            new
            {
                email,
                name = "A Person",
                password,
            }
        );

    /// <summary>A new account and its owner's client.</summary>
    public static async Task<(string Id, string Email, HttpClient Owner)> NewAccount(this ShopHost shop)
    {
        var email = NewEmail();
        using var created = await shop.Anonymous.Register(email);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await created.Json()).GetProperty("id").GetString()!;
        return (id, email, await shop.SignIn(email, Password));
    }

    public static Task<HttpResponseMessage> AskForToken(this HttpClient client, string email, string password) =>
        client.AskForToken(("grant_type", "password"), ("username", email), ("password", password));

    public static async Task<HttpResponseMessage> AskForToken(
        this HttpClient client,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await client.PostAsync(new Uri("/api/auth/token", UriKind.Relative), form);
    }

    /// <summary>What a refresh token is worth.</summary>
    public static Task<HttpResponseMessage> Refresh(this HttpClient client, string token) =>
        client.AskForToken(("grant_type", "refresh_token"), ("refresh_token", token));

    /// <summary>Signs in for a session.</summary>
    /// <returns>Its refresh token.</returns>
    public static async Task<string> BeginSession(this ShopHost shop, string email, string password = Password)
    {
        using var answer = await shop.Anonymous.AskForToken(email, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.RefreshToken();
    }

    public static async Task<string> RefreshToken(this HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Json()).GetProperty("refresh_token").GetString()!;
    }

    /// <summary>The answer is one of OAuth2, with this code.</summary>
    public static async Task ShouldFail(this HttpResponseMessage answer, string error)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("error").GetString().ShouldBe(error);
    }

    public static async Task<HttpResponseMessage> PostForm(
        this HttpClient client,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public static async Task<HttpClient> SignIn(this ShopHost shop, string email, string password)
    {
        using var answer = await shop.Anonymous.AskForToken(email, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return shop.With((await answer.Json()).GetProperty("access_token").GetString()!);
    }

    public static HttpClient With(this ShopHost shop, string token)
    {
        var client = new HttpClient { BaseAddress = shop.Http1 };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative));

    public static Task<HttpResponseMessage> Delete(this HttpClient client, string path) =>
        client.DeleteAsync(new Uri(path, UriKind.Relative));

    public static Task<HttpResponseMessage> Grant(this HttpClient client, string id, params string[] roles) =>
        client.PutAsJsonAsync($"/api/users/{id}/roles", new { roles });

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync());

    /// <summary>The answer refuses with this status and this problem.</summary>
    public static async Task ShouldRefuse(this HttpResponseMessage answer, HttpStatusCode status, string problem)
    {
        answer.StatusCode.ShouldBe(status);
        (await answer.Json()).GetProperty("type").GetString().ShouldBe($"urn:problem:{problem}");
    }

    /// <summary>The answer is 422 and names exactly these members.</summary>
    public static async Task ShouldName(this HttpResponseMessage answer, params string[] members)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name);
        errors.ShouldBe(members, ignoreOrder: true);
    }

    public static string?[] Roles(this JsonElement account) =>
        [.. account.GetProperty("roles").EnumerateArray().Select(role => role.GetString())];
}
