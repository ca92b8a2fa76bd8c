using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>Who this service is.</summary>
internal sealed class ServiceIdentity(string module, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>This process.</summary>
    public Guid Id { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>The module that it runs.</summary>
    public string Module => module;

    /// <summary>The setting <c>Platform:Version</c>, or the version of the build.</summary>
    public string Version { get; } = BuildVersion.Of(configuration);

    /// <summary>Where the host reaches it by HTTP/1.1, when that is not where it listens.</summary>
    /// <exception cref="StartRefusedException"><c>Platform:AdvertisedUrl</c> is no address.</exception>
    public Uri? AdvertisedHttp1 { get; } = AddressIn(configuration, "Platform:AdvertisedUrl");

    /// <summary>Where the host reaches it by HTTP/2.</summary>
    /// <exception cref="StartRefusedException"><c>Platform:AdvertisedHttp2Url</c> is no address.</exception>
    public Uri? AdvertisedHttp2 { get; } = AddressIn(configuration, "Platform:AdvertisedHttp2Url");

    private static Uri? AddressIn(IConfiguration configuration, string setting) =>
        configuration[setting] is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new StartRefusedException(
            $"{setting} has \"{text}\", which is not an address such as http://inventory-1:8080."
        );
}
