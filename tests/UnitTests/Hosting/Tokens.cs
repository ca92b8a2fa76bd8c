using System.Buffers.Text;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Hosting;

namespace UnitTests.Hosting;

/// <summary>Makes tokens, right ones and forged ones, and reads them as the shop does.</summary>
internal sealed class Tokens : IUserKeys, IDisposable
{
    public static readonly TokenRules Rules = new("urn:users", "urn:api");

    private readonly List<VerificationKey> known = [];

    public Tokens() => known.Add(Key.Public);

    public SigningKey Key { get; } = SigningKey.Create();

    public FixedClock Clock { get; } = new();

    /// <summary>The header of a right token.</summary>
    public JsonObject Header =>
        new()
        {
            ["alg"] = "ES256",
            ["typ"] = "at+jwt",
            ["kid"] = Key.Id,
        };

    /// <summary>The claims of a right token.</summary>
    public JsonObject Claims =>
        new()
        {
            ["iss"] = Rules.Issuer,
            ["aud"] = Rules.Audience,
            ["sub"] = "somebody",
            ["roles"] = new JsonArray("sales", "customer"),
            ["exp"] = Now + 3600,
        };

    public long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation) =>
        new(known.Find(key => key.Id == keyId));

    public void Trust(VerificationKey key) => known.Add(key);

    public async Task<ClaimsPrincipal?> ReadAsync(string token) =>
        (await new JwtReader(Rules, this, Clock).ReadAsync(token, CancellationToken.None))?.Principal;

    /// <summary>A token with this header and these claims, signed as it should be.</summary>
    public string Sign(JsonObject header, JsonObject claims) => Sign(header.ToJsonString(), claims.ToJsonString());

    /// <summary>The same of raw text.</summary>
    public string Sign(string header, string claims) => Sign(header, claims, content => Key.Sign(content));

    /// <summary>The same with another signature.</summary>
    public static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var content = $"{Part(header)}.{Part(claims)}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public void Dispose() => known.ForEach(key => key.Dispose());

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
