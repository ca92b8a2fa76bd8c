using System.Net;
using Microsoft.Extensions.Configuration;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Addresses in settings: <c>127.0.0.1, 10.0.0.0/8</c>; <c>none</c> for none where there would be some.</summary>
internal static class Networks
{
    /// <summary>The networks that a setting names.</summary>
    /// <exception cref="StartRefusedException">One of them is none.</exception>
    public static IReadOnlyList<IPNetwork> In(IConfigurationSection settings, string name)
    {
        var text = settings[name];
        return string.Equals(text, "none", StringComparison.OrdinalIgnoreCase)
            ? []
            :
            [
                .. (text ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(one => Parse(one, $"{settings.Path}:{name}")),
            ];
    }

    /// <summary>Whether an address is in one of them.</summary>
    public static bool Contain(IReadOnlyList<IPNetwork> networks, IPAddress address)
    {
        var plain = Plain(address);
        for (var i = 0; i < networks.Count; i++)
        {
            if (networks[i].Contains(plain))
                return true;
        }

        return false;
    }

    /// <summary>An IPv4 address that came by an IPv6 socket as what it is.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork Parse(string text, string setting) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartRefusedException(
            $"{setting} has \"{text}\", which is neither an address nor a network such as 10.0.0.0/8."
        );
}
