using System.ComponentModel.DataAnnotations;

namespace Orders.Data;

/// <summary>Where an order goes.</summary>
public sealed record ShipTo(
    [property: MaxLength(ShipTo.MaxLength)] string Name,
    [property: MaxLength(ShipTo.MaxLength)] string Line1,
    [property: MaxLength(ShipTo.MaxLength)] string City,
    [property: MaxLength(ShipTo.MaxLength)] string PostalCode,
    [property: MaxLength(ShipTo.MaxLength)] string Country
)
{
    /// <summary>The most characters of each part.</summary>
    public const int MaxLength = 200;

    /// <summary>What bookkeeping needs of it, without the person.</summary>
    public ShipTo WithoutPerson() => new("", "", "", "", Country);
}
