using System.Text.Json.Serialization;

namespace Users;

/// <summary>Who asks for a token, and what proves it.</summary>
/// <param name="GrantType"><c>password</c>, <c>refresh_token</c> or <c>client_credentials</c>.</param>
/// <param name="Username">An account's e-mail, with <c>password</c>.</param>
/// <param name="Password">Its password.</param>
/// <param name="RefreshToken">The refresh token, with <c>refresh_token</c>.</param>
/// <param name="ClientId">A service account's id, with <c>client_credentials</c>; or by HTTP Basic.</param>
/// <param name="ClientSecret">Its secret.</param>
[Example("""{ "grant_type": "password", "username": "ada@shop.example", "password": "correct horse battery" }""")]
// For the interface's document; Grant reads the form.
internal sealed record TokenRequest(
    [property: JsonPropertyName("grant_type")] string GrantType,
    [property: JsonPropertyName("username")] string? Username,
    [property: JsonPropertyName("password")] string? Password,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("client_id")] string? ClientId,
    [property: JsonPropertyName("client_secret")] string? ClientSecret
);
