using Microsoft.Extensions.Configuration;

namespace Shipping;

/// <summary>Where the shop ships to: everywhere except for <c>Shipping:NotServed</c>, by default Antarctica.</summary>
public sealed class ServedCountries(IEnumerable<string> notServed)
{
    private readonly HashSet<string> notServed = new(notServed, StringComparer.OrdinalIgnoreCase);

    public static ServedCountries From(IConfiguration configuration) =>
        new(configuration.GetSection("Shipping:NotServed").Get<string[]>() ?? ["Antarctica"]);

    public bool Include(string country) => !notServed.Contains(country.Trim());
}
