using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>
/// Platform's own keys: a pair that signs service tokens, and a secret that digests requests. Made at the first start,
/// the same for every process on the schema, and kept.
/// </summary>
internal sealed class PlatformKeys(ModuleDatabase<PlatformDbContext> database, TimeProvider clock)
{
    private const string Signing = "service-tokens";
    private const string Digest = "request-digests";
    private byte[]? digestKey;
    private SigningKey? signingKey;

    /// <summary>Signs the tokens by which services know each other.</summary>
    public SigningKey ServiceTokens => signingKey ?? throw NotLoaded();

    /// <summary>Keys the digests that tell one request from another.</summary>
    public byte[] RequestDigests => digestKey ?? throw NotLoaded();

    /// <summary>Reads the keys, and makes those that are missing.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var keys = await ReadAsync(cancellation);
        if (!keys.ContainsKey(Signing) || !keys.ContainsKey(Digest))
        {
            await MakeAsync(cancellation);
            // Another process may have been first: what is stored counts.
            keys = await ReadAsync(cancellation);
        }

        signingKey = SigningKey.FromPem(keys[Signing]);
        digestKey = Convert.FromBase64String(keys[Digest]);
    }

    private async Task<Dictionary<string, string>> ReadAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateReader();
        return await context.Keys.ToDictionaryAsync(key => key.Name, key => key.Value, cancellation);
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        using var pair = SigningKey.Create();
        await using var transaction = await database.BeginWriteAsync(cancellation);
        foreach (var (name, value) in new[] { (Signing, pair.ToPem()), (Digest, NewSecret()) })
        {
            await transaction
                .Prepared(
                    database.Provider.InsertIfAbsent(
                        database.Provider.Table(database.Schema, "keys"),
                        "name",
                        "value",
                        "created_at"
                    )
                )
                .Bind(name, value, database.Provider.Time(clock.GetUtcNow()))
                .ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static InvalidOperationException NotLoaded() =>
        new("Platform's keys are read once the schemas are up to date.");
}
