using Microsoft.AspNetCore.Http;

namespace Orders.V1;

/// <summary>
/// Places an order for the caller or, by sales, for another customer or a guest, at list prices. With
/// <c>Prefer: wait</c> it answers once the order is confirmed or cancelled.
/// </summary>
internal static class PlaceOrderV1
{
    internal sealed record Request(
        IReadOnlyList<Item?>? Items,
        PlaceOrderRequest.Card? Payment,
        PlaceOrderRequest.Destination? ShipTo,
        Guid? CustomerId
    )
    {
        public PlaceOrderRequest InNewWords() =>
            new(
                Items is null ? null : [.. Items.Select(item => new PlaceOrderRequest.Item(item?.Sku, item?.Quantity, null))],
                Payment,
                ShipTo,
                CustomerId
            );
    }

    internal sealed record Item(string? Sku, int? Quantity);

    public static Task<IResult> Endpoint(Request request, [AsParameters] OrderDesk desk, CancellationToken cancel) =>
        PlaceOrder.AnswerAsync(request.InNewWords(), desk, Created, cancel);

    private static IResult Created(OrderView order) =>
        Results.Created($"/api/orders/{order.Id}", OrderViewV1.Of(order));
}
