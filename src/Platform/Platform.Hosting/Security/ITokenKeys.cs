namespace Platform.Hosting;

/// <summary>Where the keys come from that tokens of one kind are verified with.</summary>
public interface ITokenKeys
{
    /// <summary>The key with the id that a token names; null when there is none.</summary>
    ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation);
}
