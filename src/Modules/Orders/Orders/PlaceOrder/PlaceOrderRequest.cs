using System.ComponentModel.DataAnnotations;
using Orders.Data;

namespace Orders;

/// <summary>What a caller sends to place an order, before anything of it has been checked.</summary>
/// <param name="Items">What is ordered, 1 to 2,000 lines.</param>
/// <param name="Payment">What pays for it.</param>
/// <param name="ShipTo">Where it goes.</param>
/// <param name="CustomerId">Whose order it is, when sales places it; without, a guest's.</param>
[Example(
    """
        {
          "items": [{ "sku": "85123A", "quantity": 6 }],
          "payment": { "method": "card", "token": "tok_visa" },
          "shipTo": {
            "name": "Ada",
            "line1": "1 Analytical Row",
            "city": "London",
            "postalCode": "N1 1AA",
            "country": "United Kingdom"
          }
        }
        """
)]
internal sealed record PlaceOrderRequest(
    [property: Required] IReadOnlyList<PlaceOrderRequest.Item?>? Items,
    [property: Required] PlaceOrderRequest.Card? Payment,
    [property: Required] PlaceOrderRequest.Destination? ShipTo,
    Guid? CustomerId
)
{
    public const int MaxItems = 2_000;
    public const int MaxQuantity = 1_000_000;
    public const int MaxToken = 200;

    /// <summary>In minor units. With the most lines and pieces a total still fits 64 bits.</summary>
    public const long MaxUnitPrice = 1_000_000_000;

    /// <summary>A line of an order.</summary>
    /// <param name="Sku">The product.</param>
    /// <param name="Quantity">How many pieces, 1 to 1,000,000.</param>
    /// <param name="UnitPrice">What sales has agreed for a piece; without, the list price.</param>
    internal sealed record Item([property: Required] string? Sku, [property: Required] int? Quantity, Price? UnitPrice);

    /// <summary>An agreed price.</summary>
    /// <param name="Amount">In minor units: 255 is GBP 2.55.</param>
    /// <param name="Currency">The product's currency.</param>
    internal sealed record Price([property: Required] long? Amount, [property: Required] string? Currency);

    /// <summary>What pays for an order.</summary>
    /// <param name="Method"><c>card</c>.</param>
    /// <param name="Token">The payment provider's name for the card.</param>
    internal sealed record Card([property: Required] string? Method, [property: Required] string? Token);

    /// <summary>Where an order goes; each part has 1 to 200 characters.</summary>
    /// <param name="Name">Who receives it.</param>
    /// <param name="Line1">Street and number.</param>
    /// <param name="City">The town.</param>
    /// <param name="PostalCode">The postal code, as the country writes it.</param>
    /// <param name="Country">The country's name.</param>
    internal sealed record Destination(
        [property: Required] string? Name,
        [property: Required] string? Line1,
        [property: Required] string? City,
        [property: Required] string? PostalCode,
        [property: Required] string? Country
    );

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
