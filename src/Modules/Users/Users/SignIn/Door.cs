using System.Net;

namespace Users;

/// <summary>Where somebody tries to sign in: at which account, from which place. Both are keyed hashes.</summary>
public sealed record Door(string Account, string Place)
{
    internal static Door Of(ShopSecret secret, string email, IPAddress? address) =>
        new(AccountOf(secret, EmailAddress.Key(email)), secret.NameOf("place", PlaceOf(address)));

    /// <summary>The name under which attempts at an account are counted, whether there is such an account or not.</summary>
    internal static string AccountOf(ShopSecret secret, string emailKey) => secret.NameOf("account", emailKey);

    /// <summary>Of an IPv6 address the network: whoever has one address of it has them all.</summary>
    internal static string PlaceOf(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } bytes
            ? Convert.ToHexString(bytes.AsSpan(0, 8))
            : $"{address}";
    }
}
