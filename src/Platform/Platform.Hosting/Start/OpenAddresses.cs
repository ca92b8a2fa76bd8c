using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.Hosting;

/// <summary>Where this process can be reached, once it has started.</summary>
public sealed class OpenAddresses
{
    private readonly IReadOnlyList<PlannedAddress> planned;
    private readonly Dictionary<PlannedAddress, ListenOptions> bound = [];

    internal OpenAddresses(IReadOnlyList<PlannedAddress> planned) => this.planned = planned;

    /// <summary>The first address that speaks HTTP/1.1 in clear text.</summary>
    public Uri Http1 => First(HttpProtocols.Http1);

    /// <summary>The address that speaks HTTP/2 in clear text.</summary>
    public Uri Http2 => First(HttpProtocols.Http2);

    internal bool HasHttps => planned.Any(one => Addresses.IsHttps(one.Address));

    /// <summary>The addresses as a log shows them.</summary>
    public override string ToString() =>
        string.Join(", ", planned.Select(one => $"{UriOf(one)} ({NameOf(one.Protocols)})"));

    internal void ListenOn(KestrelServerOptions kestrel)
    {
        foreach (var address in planned)
        {
            Listen(
                kestrel,
                address.Address,
                listen =>
                {
                    listen.Protocols = address.Protocols;
                    if (Addresses.IsHttps(address.Address))
                    {
                        listen.UseHttps();
                    }

                    bound[address] = listen;
                }
            );
        }
    }

    private static void Listen(KestrelServerOptions kestrel, BindingAddress address, Action<ListenOptions> configure)
    {
        if (address.IsUnixPipe)
        {
            kestrel.ListenUnixSocket(address.UnixPipePath, configure);
        }
        else if (IPAddress.TryParse(address.Host, out var ip))
        {
            kestrel.Listen(ip, address.Port, configure);
        }
        else if (address.Host != "localhost")
        {
            kestrel.ListenAnyIP(address.Port, configure);
        }
        else if (address.Port == 0)
        {
            // A free port is a different one on each of the two addresses that localhost is.
            kestrel.Listen(IPAddress.Loopback, 0, configure);
        }
        else
        {
            kestrel.ListenLocalhost(address.Port, configure);
        }
    }

    private Uri First(HttpProtocols protocols) => UriOf(planned.First(one => one.Protocols == protocols));

    private Uri UriOf(PlannedAddress one)
    {
        var port = bound[one].IPEndPoint?.Port is { } chosen and not 0 ? chosen : one.Address.Port;
        var host = IPAddress.TryParse(one.Address.Host, out var ip) && !IsAny(ip) ? one.Address.Host : "localhost";
        return new UriBuilder(one.Address.Scheme, host, port).Uri;
    }

    private static string NameOf(HttpProtocols protocols) =>
        protocols switch
        {
            HttpProtocols.Http1 => "HTTP/1.1",
            HttpProtocols.Http2 => "HTTP/2",
            _ => "HTTP/1.1 and HTTP/2",
        };

    private static bool IsAny(IPAddress ip) => ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);
}
