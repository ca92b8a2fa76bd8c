using Orders.Data;

namespace Orders;

/// <summary>Who may see an order: its customer, and staff. To others it does not exist.</summary>
internal static class Access
{
    public static bool MaySee(this Caller caller, Guid? customer) =>
        caller.IsStaff || (customer is not null && customer == caller.UserId);

    /// <summary>Refuses with 403 who sees an order and neither owns it nor sells or runs the shop.</summary>
    public static void RequireMayChange(this Caller caller, Guid? customer)
    {
        if (!caller.IsAny(Roles.Sales, Roles.Operator) && customer != caller.UserId)
            throw Refused.Forbidden("Orders are changed by their customer, by sales or by an operator.");
    }

    public static Refused NoOrder(Guid id) => Refused.NotFound($"order {id}");

    /// <summary>The order with its lines and returns; refuses with 404 when there is none.</summary>
    public static async Task<OrderView> ViewAsync(this OrdersDbContext orders, Guid id, CancellationToken cancel)
    {
        var order = await orders.Orders.SingleOrDefaultAsync(order => order.Id == id, cancel) ?? throw NoOrder(id);
        if (order.ReturnCount == 0)
            return OrderView.Of(order, []);

        var returns = await orders
            .Returns.Where(goods => goods.OrderId == id)
            .OrderBy(goods => goods.Sequence)
            .ToListAsync(cancel);
        return OrderView.Of(order, returns.ConvertAll(ReturnView.Of));
    }
}
