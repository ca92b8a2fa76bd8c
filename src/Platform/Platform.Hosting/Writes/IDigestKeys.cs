namespace Platform.Hosting;

/// <summary>Where the secrets come from that requests are digested with: the same for every process of a module.</summary>
internal interface IDigestKeys
{
    /// <summary>The key for requests to a module.</summary>
    byte[] DigestKeyOf(string module);
}
