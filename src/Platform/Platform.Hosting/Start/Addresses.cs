using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>
/// The addresses of a process: each of <c>--urls</c> speaks HTTP/1.1, and <c>Platform:Http2Url</c> (by default the
/// port after the first) speaks HTTP/2, because one cleartext port cannot speak both. Endpoints from
/// <c>Kestrel:Endpoints</c> come on top.
/// </summary>
internal static class Addresses
{
    private const string Urls = "urls";
    private const string Default = "http://localhost:5000";

    public static void AddAddresses(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var planned = Plan(settings[Urls] ?? FromPorts(settings["http_ports"]), settings["Platform:Http2Url"]);
        var open = new OpenAddresses(planned);
        builder.Services.AddSingleton(open);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = PlatformHost.MaxBodySize;
            // Who watches a stream and has gone without a word is noticed.
            kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
            open.ListenOn(kestrel);
        });
    }

    /// <summary>What to listen on.</summary>
    /// <exception cref="StartRefusedException">An address is not one.</exception>
    public static IReadOnlyList<PlannedAddress> Plan(string? urls, string? http2Url)
    {
        var addresses = (string.IsNullOrWhiteSpace(urls) ? Default : urls)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => Parse(Urls, url))
            .Select(address => new PlannedAddress(
                address,
                IsHttps(address) ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1
            ))
            .ToList();
        var http2 = string.IsNullOrWhiteSpace(http2Url)
            ? Next(addresses.Select(planned => planned.Address).FirstOrDefault(address => !IsHttps(address)))
            : Parse("Platform:Http2Url", http2Url);
        if (http2 is not null)
        {
            addresses.Add(new PlannedAddress(http2, HttpProtocols.Http2));
        }

        return addresses;
    }

    internal static bool IsHttps(BindingAddress address) => address.Scheme == "https";

    private static BindingAddress? Next(BindingAddress? first)
    {
        if (first is null || first.IsUnixPipe)
        {
            return null;
        }

        var port = first.Port == 0 ? 0 : first.Port + 1;
        return port <= IPEndPoint.MaxPort
            ? BindingAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"http://{first.Host}:{port}"))
            : throw new StartRefusedException(
                $"There is no port after {first.Port} for HTTP/2: say which in Platform:Http2Url."
            );
    }

    private static BindingAddress Parse(string setting, string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme is "http" or "https" && address.PathBase.Length == 0)
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Said below, with the name of the setting.
        }

        throw new StartRefusedException(
            $"{setting} has \"{url}\", which is not an address to listen on, such as {Default}."
        );
    }

    private static string? FromPorts(string? ports) =>
        ports is null ? null : string.Join(';', ports.Split(';').Select(port => $"http://*:{port}"));
}
