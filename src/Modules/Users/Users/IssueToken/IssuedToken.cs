using System.Text.Json.Serialization;

namespace Users;

/// <summary>A token, and how long it holds.</summary>
/// <param name="AccessToken">The token: <c>Authorization: Bearer …</c>.</param>
/// <param name="TokenType">How it is shown.</param>
/// <param name="ExpiresIn">The seconds that it holds.</param>
/// <param name="RefreshToken">What the next ones are got for; left out for programs.</param>
/// <param name="Scope">The roles of the account; left out when it has none.</param>
[Example(
    """
        {
          "access_token": "eyJhbGciOiJFUzI1NiJ9…",
          "token_type": "Bearer",
          "expires_in": 3600,
          "refresh_token": "AZoaK6QYc0a7…",
          "scope": "customer"
        }
        """
)]
internal sealed record IssuedToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("refresh_token"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? RefreshToken,
    [property: JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Scope
);
