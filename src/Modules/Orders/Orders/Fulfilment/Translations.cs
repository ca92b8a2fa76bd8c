using Orders.Data;
using Shipping.Contracts;

namespace Orders;

internal static class Translations
{
    public static Money Total(this OrderItem item) => item.UnitPrice * item.Quantity;

    public static Address ToAddress(this ShipTo to) => new(to.Name, to.Line1, to.City, to.PostalCode, to.Country);
}
