using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Services that the settings name: by address, in <c>Extraction:Inventory:Addresses</c>, or by a name that stands for
/// all of them, in <c>Extraction:Inventory:Dns</c>. HTTP/2 is spoken at the port after, or at <c>Http2Port</c>.
/// </summary>
internal sealed partial class ConfiguredInstances(
    IConfiguration configuration,
    KnownModules modules,
    Instances instances,
    ILogger<ConfiguredInstances> log
)
{
    private readonly Dictionary<Uri, IReadOnlyList<Uri>> resolved = [];

    /// <summary>How names are resolved.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } =
        static (name, cancel) => Dns.GetHostAddressesAsync(name, cancel);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="StartRefusedException">They cannot be.</exception>
    public void Check()
    {
        foreach (var module in modules.All)
        {
            instances.Check(module.Name);
            var section = configuration.GetSection($"Extraction:{module.Name}");
            AddressesIn(section);
            NameIn(section);
        }
    }

    /// <summary>Takes in who is new, and lets go who is gone.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        foreach (var module in modules.All)
        {
            await RefreshAsync(module.Name, cancel);
        }
    }

    private async Task RefreshAsync(string module, CancellationToken cancel)
    {
        var section = configuration.GetSection($"Extraction:{module}");
        var known = instances.Of(module);
        if (!section.Exists() && known.All(one => one.Discovery == Discovery.Registered))
        {
            return;
        }

        var wanted = AddressesIn(section);
        if (NameIn(section) is { } name)
        {
            wanted.AddRange((await ResolveAsync(name, cancel)).Select(one => (one, Http2Of(section, one))));
        }

        foreach (var gone in known.Where(one => one.Discovery == Discovery.Configured))
        {
            if (!wanted.Any(one => one.Http1 == gone.Http1))
            {
                instances.Remove(gone.Id);
            }
        }

        // One that has registered itself as well is known better that way.
        foreach (var (http1, http2) in wanted.Where(one => known.All(other => other.Http1 != one.Http1)))
        {
            instances.Add(IdOf(http1), module, http1, http2, section["Version"] ?? "", Discovery.Configured);
        }
    }

    private async Task<IReadOnlyList<Uri>> ResolveAsync(Uri name, CancellationToken cancel)
    {
        try
        {
            var found = await Resolve(name.DnsSafeHost, cancel);
            resolved[name] = [.. found.Select(ip => new UriBuilder(name) { Host = ip.ToString() }.Uri)];
        }
        catch (SocketException wrong)
        {
            CouldNotResolve(name.DnsSafeHost, wrong.Message);
        }

        return resolved.GetValueOrDefault(name) ?? [];
    }

    private static List<(Uri Http1, Uri Http2)> AddressesIn(IConfigurationSection section) =>
        [.. section.GetSection("Addresses").GetChildren().Select(one => AddressOf(section, one))];

    private static Uri? NameIn(IConfigurationSection section) =>
        section["Dns"] is { Length: > 0 } name ? Parse($"{section.Path}:Dns", name) : null;

    private static (Uri Http1, Uri Http2) AddressOf(IConfigurationSection section, IConfigurationSection one)
    {
        var http1 = Parse($"{one.Path}", one["Http1"] ?? one.Value);
        return (http1, one["Http2"] is { } http2 ? Parse($"{one.Path}:Http2", http2) : Http2Of(section, http1));
    }

    private const int LastPort = 65_535;

    private static Uri Http2Of(IConfigurationSection section, Uri http1) =>
        http1.Scheme == Uri.UriSchemeHttps
            ? http1
            : new UriBuilder(http1)
            {
                Port =
                    section["Http2Port"] is not { Length: > 0 } text ? Math.Min(http1.Port + 1, LastPort)
                    : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                    && port is > 0 and <= LastPort
                        ? port
                    : throw new StartRefusedException($"{section.Path}:Http2Port has \"{text}\", which is not a port."),
            }.Uri;

    private static Uri Parse(string setting, string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartRefusedException(
                $"{setting} has \"{text}\", which is not the address of a service, such as http://inventory:8080."
            );

    // The same on every host, so that their logs can be read side by side.
    private static Guid IdOf(Uri http1) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(http1.AbsoluteUri)).AsSpan(0, 16), bigEndian: true);

    [LoggerMessage(LogLevel.Warning, "{Name} cannot be resolved; the services that are known stay: {Reason}")]
    private partial void CouldNotResolve(string name, string reason);
}
