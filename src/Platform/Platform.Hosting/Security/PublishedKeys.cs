using System.Collections.Frozen;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Platform.Hosting;

/// <summary>
/// Keys as their authority publishes them: the users', for a process without the Users module, or Platform's. Read anew
/// after ten minutes, and for an unknown id at most every ten seconds, so that made-up ids cause no traffic.
/// </summary>
internal sealed partial class PublishedKeys(HttpClient http, Uri keySet, TimeProvider clock, ILogger<PublishedKeys> log)
    : IUserKeys,
        IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private FrozenDictionary<string, VerificationKey> keys = FrozenDictionary<string, VerificationKey>.Empty;
    private DateTimeOffset readAt = DateTimeOffset.MinValue;
    private bool hasFailed;

    /// <exception cref="TimeoutException">No key is known, and none can be read at the moment.</exception>
    public async ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (keys.TryGetValue(keyId, out var key) && Age < Fresh)
        {
            return key;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            if (Age >= (hasFailed ? AfterFailure : BetweenReads))
            {
                await ReadAsync(cancellation);
            }
        }
        finally
        {
            turn.Release();
        }

        // Whether the token is valid is not known then: that is not to be said with "it is not".
        return hasFailed && keys.Count == 0
            ? throw new TimeoutException($"The keys of {keySet} cannot be read at the moment.")
            : keys.GetValueOrDefault(keyId);
    }

    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    private TimeSpan Age => clock.GetUtcNow() - readAt;

    private async Task ReadAsync(CancellationToken cancellation)
    {
        // Also when the caller gives up on the way.
        (readAt, hasFailed) = (clock.GetUtcNow(), true);
        try
        {
            var set = await http.GetFromJsonAsync<JsonWebKeySet>(keySet, cancellation);
            keys = (set?.Keys ?? [])
                .Select(jwk => (jwk.Kid, Key: VerificationKey.From(jwk)))
                .Where(named => named is { Kid: not null, Key: not null })
                .DistinctBy(named => named.Kid)
                .ToFrozenDictionary(named => named.Kid, named => named.Key!);
            hasFailed = false;
        }
        catch (Exception wrong) when (wrong is HttpRequestException or JsonException || TimedOut(wrong, cancellation))
        {
            // The keys known so far stay in force; the next request after a second tries again.
            CouldNotRead(keySet, wrong.Message);
        }
    }

    private static bool TimedOut(Exception wrong, CancellationToken cancellation) =>
        wrong is OperationCanceledException && !cancellation.IsCancellationRequested;

    [LoggerMessage(LogLevel.Warning, "The keys could not be read from {KeySet}: {Reason}")]
    private partial void CouldNotRead(Uri keySet, string reason);
}
