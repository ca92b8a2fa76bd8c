using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>Orders, the newest first: one's own, for staff everybody's.</summary>
internal static class ListOrders
{
    /// <param name="status">Only of this status.</param>
    /// <param name="include"><c>details</c>: everything about each of them along with it.</param>
    [Answers<Page<OrderSummary>>]
    public static async Task<IResult> Endpoint(
        string? status,
        string? include,
        PageRequest page,
        Caller caller,
        OrdersDbContext orders,
        CancellationToken cancel
    ) => await AnswerAsync(Visible(orders, caller).WithStatus(status), include, page, orders, cancel);

    /// <summary>A customer's orders, the newest first: one's own, for staff everybody's.</summary>
    /// <param name="userId">The customer.</param>
    /// <param name="status">Only of this status.</param>
    /// <param name="include"><c>details</c>: everything about each of them along with it.</param>
    [Answers<Page<OrderSummary>>]
    [Refuses(403, "forbidden", "The orders of others are for staff to see.")]
    public static async Task<IResult> OfUserEndpoint(
        Guid userId,
        string? status,
        string? include,
        PageRequest page,
        Caller caller,
        OrdersDbContext orders,
        CancellationToken cancel
    )
    {
        if (!caller.MaySee(userId))
            throw Refused.Forbidden("The orders of others are for staff to see.");
        var own = orders.Orders.Where(order => order.UserId == userId);
        return await AnswerAsync(own.WithStatus(status), include, page, orders, cancel);
    }

    /// <summary>The last few, without a cursor: for a page that shows what is going on.</summary>
    [Answers<Page<OrderSummary>>]
    public static async Task<IResult> RecentEndpoint(
        PageRequest page,
        Caller caller,
        OrdersDbContext orders,
        CancellationToken cancel
    )
    {
        var recent = await Visible(orders, caller).Newest(page.Limit).ToListAsync(cancel);
        return Results.Ok(new Page<OrderSummary>(recent, null));
    }

    private static async Task<IResult> AnswerAsync(
        IQueryable<Order> wanted,
        string? include,
        PageRequest page,
        OrdersDbContext orders,
        CancellationToken cancel
    )
    {
        var withDetails = Include.Has(include, "details");
        var found = await wanted.NewestFirstAsync(page, cancel);
        return Results.Ok(withDetails ? await found.WithDetailsAsync(orders, cancel) : found);
    }

    private static IQueryable<Order> Visible(OrdersDbContext orders, Caller caller)
    {
        var own = caller.Id;
        return caller.IsStaff ? orders.Orders : orders.Orders.Where(order => order.UserId == own);
    }

    private static IQueryable<Order> WithStatus(this IQueryable<Order> orders, string? status)
    {
        if (status is null)
            return orders;
        var wanted = Words.Status(status, "status");
        return orders.Where(order => order.Status == wanted);
    }
}
