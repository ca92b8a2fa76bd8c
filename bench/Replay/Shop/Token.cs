using System.Text.Json.Serialization;

namespace Replay.Shop;

/// <summary>What the token endpoint answers (OAuth2); ExpiresIn is in seconds.</summary>
internal sealed record Token(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn
);
