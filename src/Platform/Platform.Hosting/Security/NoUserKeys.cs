namespace Platform.Hosting;

/// <summary>A process in which nobody can be signed in: it has no Users module, and no authority to ask.</summary>
internal sealed class NoUserKeys : IUserKeys
{
    public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation) => default;
}
