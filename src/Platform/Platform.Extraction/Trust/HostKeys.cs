using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>Platform's public key as a service reads it from the host.</summary>
internal sealed class HostKeys(HostClient host, TimeProvider clock, ILogger<PublishedKeys> log)
    : ITokenKeys,
        IDisposable
{
    private readonly PublishedKeys keys = new(host.Http, new Uri(host.Address, "/platform/keys"), clock, log);

    /// <inheritdoc />
    public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation) =>
        keys.FindAsync(keyId, cancellation);

    /// <summary>Reads them before the first token comes.</summary>
    public async Task WarmAsync(CancellationToken cancel)
    {
        try
        {
            await keys.FindAsync("", cancel);
        }
        catch (TimeoutException)
        {
            // Said in the log; the first token tries again.
        }
    }

    public void Dispose() => keys.Dispose();
}
