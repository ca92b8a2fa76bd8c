using System.Collections.Concurrent;

namespace Platform.Extraction;

/// <summary>The tokens of a host, which has the key: it signs its own, and those of services.</summary>
internal sealed class HostTokens(PlatformKeys keys, TimeProvider clock) : ITokenSource, ITokenKeys
{
    private readonly ConcurrentDictionary<string, HeldToken> held = new();

    /// <inheritdoc />
    public ValueTask<string> TokenAsync(string audience, CancellationToken cancel)
    {
        if (!held.TryGetValue(audience, out var token) || token.IsOld(clock))
        {
            var end = clock.GetUtcNow() + ServiceTokens.Lifetime;
            held[audience] = token = new HeldToken(Sign(ServiceTokens.Host, audience), end);
        }

        return ValueTask.FromResult(token.Text);
    }

    /// <summary>A token by which a program is known at an audience.</summary>
    public string Sign(string subject, string audience) =>
        new JwtWriter(ServiceTokens.RulesFor(audience), clock).Write(
            keys.ServiceTokens,
            subject,
            [],
            ServiceTokens.Lifetime
        );

    /// <inheritdoc />
    public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation) =>
        ValueTask.FromResult(keyId == keys.ServiceTokens.Id ? keys.ServiceTokens.Public : null);

    /// <summary>The keys as others read them.</summary>
    public JsonWebKeySet Published => new([keys.ServiceTokens.Public.Jwk]);
}
