using Catalog.Contracts;
using Microsoft.AspNetCore.Http;
using Users.Contracts;

namespace Orders;

/// <summary>
/// Places an order for the caller or, by sales, for another customer or a guest. With <c>Prefer: wait</c> it answers
/// once the order is confirmed or cancelled.
/// </summary>
internal static class PlaceOrder
{
    [Answers<OrderView>(201)]
    [Waits]
    [Refuses(403, "forbidden", "Ordering for others, and at other prices, is for sales.")]
    public static Task<IResult> Endpoint(
        PlaceOrderRequest request,
        [AsParameters] OrderDesk desk,
        CancellationToken cancel
    ) => AnswerAsync(request, desk, Created, cancel);

    /// <summary>The answer in the words of one version.</summary>
    public static async Task<IResult> AnswerAsync(
        PlaceOrderRequest request,
        OrderDesk desk,
        Func<OrderView, IResult> created,
        CancellationToken cancel
    )
    {
        var (caller, bus, write, watch, time, http) = desk;
        RequireSalesForTheirRights(request, caller);
        request.Check();
        var customer = caller.Is(Roles.Sales) ? request.CustomerId : caller.Id;
        if (customer is { } user)
            await RequireUserAsync(user, bus, cancel);
        var products = await bus.InvokeAsync<Products>(new GetProducts(request.Skus()), cancel);

        var order = new NewOrder(
            Guid.CreateVersion7(time.GetUtcNow()),
            customer,
            caller.Id,
            request.Price(products),
            request.Address(),
            request.Payment!.Token!
        );
        using var changes = watch.Listen(order.OrderId);
        var placed = await write.InvokeAsync(order, created);
        return Prefer.Wait(http.Request) is { } wait
            ? await watch.DecidedAsync(order.OrderId, changes, wait, cancel) is { } decided
                ? http.Waited(created(decided))
                : placed
            : placed;
    }

    private static IResult Created(OrderView order) => Results.Created($"/api/orders/{order.Id}", order);

    private static void RequireSalesForTheirRights(PlaceOrderRequest request, Caller caller)
    {
        if (caller.Is(Roles.Sales))
            return;
        if (request.CustomerId is { } customer && customer != caller.UserId)
            throw Refused.Forbidden("customerId: only sales may order for somebody else.");
        if (request.Items?.Any(item => item?.UnitPrice is not null) == true)
            throw Refused.Forbidden("items.unitPrice: only sales may name a price.");
    }

    private static async Task RequireUserAsync(Guid customer, IMessageBus bus, CancellationToken cancel)
    {
        var found = await bus.InvokeAsync<UserFound>(new GetUser(customer), cancel);
        if (found.User is null)
            throw Refused.Invalid("customerId", "is not a user");
    }
}
