using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>The way to the host, for a service.</summary>
internal sealed class HostClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="StartRefusedException"><c>Platform:Host</c> is no address.</exception>
    public HostClient(IConfiguration configuration)
    {
        var setting = configuration[ServiceDefaults.Host];
        Address =
            Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? address
                : throw new StartRefusedException(
                    $"{ServiceDefaults.Host} has \"{setting}\", which is not the address of a host, such as http://localhost:5000."
                );
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = Patience })
        {
            BaseAddress = Address,
            Timeout = Patience,
        };
    }

    /// <summary>Where the host is.</summary>
    public Uri Address { get; }

    /// <summary>Sends requests there.</summary>
    public HttpClient Http { get; }

    /// <inheritdoc />
    public void Dispose() => Http.Dispose();
}
