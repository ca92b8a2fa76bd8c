using System.Collections.Frozen;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Platform.Hosting;

/// <summary>
/// The users' keys as their authority publishes them, for a process without the Users module. Read anew after ten
/// minutes, and for an unknown id at most every ten seconds, so that made-up ids cause no traffic.
/// </summary>
internal sealed partial class PublishedUserKeys(
    HttpClient http,
    Uri keySet,
    TimeProvider clock,
    ILogger<PublishedUserKeys> log
) : IUserKeys, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim turn = new(1, 1);
    private FrozenDictionary<string, VerificationKey> keys = FrozenDictionary<string, VerificationKey>.Empty;
    private DateTimeOffset readAt = DateTimeOffset.MinValue;

    public async ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (keys.TryGetValue(keyId, out var key) && Age < Fresh)
        {
            return key;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            if (Age >= BetweenReads)
            {
                await ReadAsync(cancellation);
            }
        }
        finally
        {
            turn.Release();
        }

        return keys.GetValueOrDefault(keyId);
    }

    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    private TimeSpan Age => clock.GetUtcNow() - readAt;

    private async Task ReadAsync(CancellationToken cancellation)
    {
        readAt = clock.GetUtcNow();
        try
        {
            var set = await http.GetFromJsonAsync<JsonWebKeySet>(keySet, cancellation);
            keys = (set?.Keys ?? [])
                .Select(jwk => (jwk.Kid, Key: VerificationKey.From(jwk)))
                .Where(named => named is { Kid: not null, Key: not null })
                .DistinctBy(named => named.Kid)
                .ToFrozenDictionary(named => named.Kid, named => named.Key!);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or JsonException || TimedOut(wrong, cancellation))
        {
            // The keys known so far stay in force; the next request after ten seconds tries again.
            CouldNotRead(wrong, keySet);
        }
    }

    private static bool TimedOut(Exception wrong, CancellationToken cancellation) =>
        wrong is OperationCanceledException && !cancellation.IsCancellationRequested;

    [LoggerMessage(LogLevel.Warning, "The users' keys could not be read from {KeySet}.")]
    private partial void CouldNotRead(Exception wrong, Uri keySet);
}
