namespace Platform.Extraction;

/// <summary>
/// The key for digests of requests, as the host hands it to the service of the module: repetitions are known for what
/// they are whichever of the two sees them.
/// </summary>
internal sealed class HandedDigestKey : IDigestKeys
{
    private volatile byte[]? key;

    /// <summary>Whether the host has handed it over.</summary>
    public bool IsThere => key is not null;

    /// <summary>Takes what the host has given.</summary>
    public void Take(byte[] handed) => key = handed;

    public byte[] DigestKeyOf(string module) =>
        key ?? throw new TimeoutException("The host has not given the key for digests of requests yet.");
}
