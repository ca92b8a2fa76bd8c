using Orders.Data;

namespace Orders;

/// <summary>What a caller sends to place an order, before anything of it has been checked.</summary>
internal sealed record PlaceOrderRequest(
    IReadOnlyList<PlaceOrderRequest.Item?>? Items,
    PlaceOrderRequest.Card? Payment,
    PlaceOrderRequest.Destination? ShipTo,
    Guid? CustomerId
)
{
    public const int MaxItems = 2_000;
    public const int MaxQuantity = 1_000_000;
    public const int MaxToken = 200;

    /// <summary>In minor units. With the most lines and pieces a total still fits 64 bits.</summary>
    public const long MaxUnitPrice = 1_000_000_000;

    internal sealed record Item(string? Sku, int? Quantity, Price? UnitPrice);

    internal sealed record Price(long? Amount, string? Currency);

    internal sealed record Card(string? Method, string? Token);

    internal sealed record Destination(string? Name, string? Line1, string? City, string? PostalCode, string? Country);

    /// <summary>Refuses with 422 what is wrong whatever the shop sells.</summary>
    public void Check()
    {
        var invalid = new Invalid();
        CheckItems(invalid);
        CheckPayment(invalid);
        CheckDestination(invalid);
        invalid.Throw();
    }

    private void CheckItems(Invalid invalid)
    {
        if (Items is not { Count: >= 1 and <= MaxItems })
        {
            invalid.When(true, "items", $"must be 1 to {MaxItems} lines");
            return;
        }

        for (var i = 0; i < Items.Count; i++)
        {
            var item = Items[i];
            if (!Sku.TryParse(item?.Sku, out _))
                invalid.When(true, $"items[{i}].sku", $"must be 1 to {Sku.MaxLength} printable characters");
            if (item?.Quantity is not (>= 1 and <= MaxQuantity))
                invalid.When(true, $"items[{i}].quantity", $"must be a whole number from 1 to {MaxQuantity}");
            if (item?.UnitPrice is { } price && price.Amount is not (>= 0 and <= MaxUnitPrice))
                invalid.When(true, $"items[{i}].unitPrice.amount", $"must be 0 to {MaxUnitPrice} minor units");
        }
    }

    private void CheckPayment(Invalid invalid) =>
        invalid
            .When(Payment?.Method != "card", "payment.method", "must be card")
            .When(
                Payment?.Token is not { Length: >= 1 and <= MaxToken },
                "payment.token",
                $"must be 1 to {MaxToken} characters"
            );

    private void CheckDestination(Invalid invalid)
    {
        CheckPart(invalid, ShipTo?.Name, "name");
        CheckPart(invalid, ShipTo?.Line1, "line1");
        CheckPart(invalid, ShipTo?.City, "city");
        CheckPart(invalid, ShipTo?.PostalCode, "postalCode");
        CheckPart(invalid, ShipTo?.Country, "country");
    }

    private static void CheckPart(Invalid invalid, string? part, string name) =>
        invalid.When(
            string.IsNullOrWhiteSpace(part) || part.Length > Data.ShipTo.MaxLength,
            $"shipTo.{name}",
            $"must be 1 to {Data.ShipTo.MaxLength} characters"
        );

    /// <summary>The address, once it has been checked.</summary>
    public ShipTo Address() =>
        new(
            ShipTo!.Name!.Trim(),
            ShipTo.Line1!.Trim(),
            ShipTo.City!.Trim(),
            ShipTo.PostalCode!.Trim(),
            ShipTo.Country!.Trim()
        );
}
