using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>
/// Platform's own keys: a pair that signs service tokens, and a secret that keys the digests of requests. Made at the
/// first start, the same for every process on the schema, and kept.
/// </summary>
internal sealed class PlatformKeys(ModuleDatabase<PlatformDbContext> database, TimeProvider clock) : IDigestKeys
{
    private const string Signing = "service-tokens";
    private const string Digest = "request-digests";
    private readonly ConcurrentDictionary<string, byte[]> digestKeys = new(StringComparer.OrdinalIgnoreCase);
    private byte[]? digestSecret;
    private SigningKey? signingKey;

    /// <summary>Signs the tokens by which services know each other.</summary>
    public SigningKey ServiceTokens => signingKey ?? throw NotLoaded();

    /// <summary>Each module has a key of its own, so that a service can be given its module's and no other.</summary>
    public byte[] DigestKeyOf(string module) => digestKeys.GetOrAdd(module, Derive);

    /// <summary>Reads the keys, and makes those that are missing.</summary>
    /// <exception cref="StartRefusedException">The login may not: somebody else has made the tables.</exception>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        try
        {
            await database.Provider.RetriedAsync(() => ReadOrMakeAsync(cancellation), clock, cancellation);
        }
        catch (Exception error) when (database.Provider.SetupFaultOf(error) is { } fault)
        {
            throw new StartRefusedException($"{database.Setting} {fault.Says}");
        }
    }

    private async Task ReadOrMakeAsync(CancellationToken cancellation)
    {
        var keys = await ReadAsync(cancellation);
        if (!keys.ContainsKey(Signing) || !keys.ContainsKey(Digest))
        {
            await MakeAsync(cancellation);
            // Another process may have been first: what is stored counts.
            keys = await ReadAsync(cancellation);
        }

        signingKey = SigningKey.FromPem(keys[Signing]);
        digestSecret = Convert.FromBase64String(keys[Digest]);
    }

    private byte[] Derive(string module) =>
        HMACSHA256.HashData(digestSecret ?? throw NotLoaded(), Encoding.UTF8.GetBytes(module.ToLowerInvariant()));

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
                    database.Provider.Sql.InsertRow(
                        database.Provider.Sql.Table(database.Schema, "keys"),
                        ["name", "value", "created_at"],
                        "name"
                    )
                )
                .Bind(name, value, database.Provider.Time(clock.GetUtcNow()))
                .ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync();
    }

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static InvalidOperationException NotLoaded() =>
        new("Platform's keys are read once the schemas are up to date.");
}
