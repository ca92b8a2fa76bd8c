using System.Buffers.Text;
using System.Security.Claims;
using System.Text;
using System.Text.Json;

namespace Platform.Hosting;

/// <summary>
/// Reads tokens of one kind: ES256 and nothing else, signed by a key that the issuer has, from this issuer, for this
/// audience, within its time. Whatever is wrong, the answer is the same: null.
/// </summary>
internal sealed class JwtReader(TokenRules rules, ITokenKeys keys, TimeProvider clock)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public async ValueTask<ValidToken?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (token.Length > TokenRules.MaxLength || !TrySplit(token, out var header, out var payload, out var signature))
        {
            return null;
        }

        if (KeyIdOf(Decode(token[header])) is not { } keyId || Decode(token[signature]) is not { } signed)
        {
            return null;
        }

        var key = await keys.FindAsync(keyId, cancellation);
        var content = Encoding.ASCII.GetBytes(token[..payload.End.Value]);
        return key is not null && key.Verify(content, signed) ? ClaimsOf(Decode(token[payload])) : null;
    }

    private static bool TrySplit(string token, out Range header, out Range payload, out Range signature)
    {
        Span<Range> parts = stackalloc Range[4];
        var compact = token.AsSpan().Split(parts, '.') == 3;
        (header, payload, signature) = (parts[0], parts[1], parts[2]);
        return compact && !token.AsSpan().ContainsAnyExcept(TokenCharacters);
    }

    private static readonly System.Buffers.SearchValues<char> TokenCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    /// <summary>Only what an encoder would write is read: no padding, no blanks, no stray bits at the end.</summary>
    private static byte[]? Decode(string part)
    {
        if (part.Length == 0 || !Base64Url.IsValid(part))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }

    private string? KeyIdOf(byte[]? header)
    {
        using var json = Parse(header);
        return
            json is not null
            && Text(json.RootElement, "alg") == "ES256"
            && string.Equals(Text(json.RootElement, "typ"), rules.Type, StringComparison.OrdinalIgnoreCase)
            // An extension that must be understood is not.
            && !json.RootElement.TryGetProperty("crit", out _)
            ? Text(json.RootElement, "kid")
            : null;
    }

    private ValidToken? ClaimsOf(byte[]? payload)
    {
        using var json = Parse(payload);
        if (json is null)
        {
            return null;
        }

        var claims = json.RootElement;
        var now = clock.GetUtcNow();
        return
            Text(claims, "iss") == rules.Issuer
            && IsFor(claims, rules.Audience)
            && Time(claims, "exp") is { } expires
            && now < expires + TokenRules.ClockSkew
            && (!claims.TryGetProperty("nbf", out _) || Time(claims, "nbf") - TokenRules.ClockSkew <= now)
            && (!claims.TryGetProperty("iat", out _) || Time(claims, "iat") - TokenRules.ClockSkew <= now)
            && Text(claims, ClaimNames.Subject) is { Length: > 0 } subject
            && RolesOf(claims) is { } roles
            ? new ValidToken(Principal(subject, roles), expires + TokenRules.ClockSkew)
            : null;
    }

    private ClaimsPrincipal Principal(string subject, List<string> roles) =>
        new(
            new ClaimsIdentity(
                [new Claim(ClaimNames.Subject, subject), .. roles.Select(role => new Claim(ClaimNames.Roles, role))],
                rules.Type,
                ClaimNames.Subject,
                ClaimNames.Roles
            )
        );

    private static JsonDocument? Parse(byte[]? part)
    {
        if (part is null)
        {
            return null;
        }

        try
        {
            var json = JsonDocument.Parse(part, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Seconds since 1970; null when it is not a number or no time that there is.</summary>
    private static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        && seconds is >= 0 and < 253_402_300_000
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static bool IsFor(JsonElement claims, string audience) =>
        claims.TryGetProperty("aud", out var aud)
        && (
            aud.ValueKind == JsonValueKind.Array
                ? aud.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(audience))
                : aud.ValueKind == JsonValueKind.String && aud.ValueEquals(audience)
        );

    private static List<string>? RolesOf(JsonElement claims)
    {
        if (!claims.TryGetProperty(ClaimNames.Roles, out var roles))
        {
            return [];
        }

        return
            roles.ValueKind == JsonValueKind.Array
            && roles.EnumerateArray().All(role => role.ValueKind == JsonValueKind.String)
            ? [.. roles.EnumerateArray().Select(role => role.GetString()!)]
            : null;
    }
}
