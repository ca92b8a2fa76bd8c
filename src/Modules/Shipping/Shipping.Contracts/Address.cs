namespace Shipping.Contracts;

/// <summary>Where a parcel goes. Personal data: it travels in commands, never in events.</summary>
/// <param name="Name">Who receives it.</param>
/// <param name="Line1">Street and number.</param>
/// <param name="City">The town.</param>
/// <param name="PostalCode">The postal code, as the country writes it.</param>
/// <param name="Country">The country's name.</param>
public sealed record Address(string Name, string Line1, string City, string PostalCode, string Country);
