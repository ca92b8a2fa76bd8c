using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Orders.V1;

/// <summary>
/// Places an order for the caller or, by sales, for another customer or a guest, at list prices. With
/// <c>Prefer: wait</c> it answers once the order is confirmed or cancelled.
/// </summary>
internal static class PlaceOrderV1
{
    /// <summary>An order at list prices.</summary>
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
    internal sealed record Request(
        [property: Required] IReadOnlyList<Item?>? Items,
        [property: Required] PlaceOrderRequest.Card? Payment,
        [property: Required] PlaceOrderRequest.Destination? ShipTo,
        Guid? CustomerId
    )
    {
        public PlaceOrderRequest InNewWords() =>
            new(
                Items is null
                    ? null
                    : [.. Items.Select(item => new PlaceOrderRequest.Item(item?.Sku, item?.Quantity, null))],
                Payment,
                ShipTo,
                CustomerId
            );
    }

    /// <summary>A line of an order.</summary>
    /// <param name="Sku">The product.</param>
    /// <param name="Quantity">How many pieces, 1 to 1,000,000.</param>
    internal sealed record Item([property: Required] string? Sku, [property: Required] int? Quantity);

    [Answers<OrderViewV1>(201)]
    [Waits]
    [Refuses(403, "forbidden", "Ordering for others, and at other prices, is for sales.")]
    public static Task<IResult> Endpoint(Request request, [AsParameters] OrderDesk desk, CancellationToken cancel) =>
        PlaceOrder.AnswerAsync(request.InNewWords(), desk, Created, cancel);

    private static IResult Created(OrderView order) =>
        Results.Created($"/api/orders/{order.Id}", OrderViewV1.Of(order));
}
