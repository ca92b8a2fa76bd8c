using Catalog.Contracts;
using Notifications.Data;
using Orders.Contracts;
using Users.Contracts;

namespace Notifications;

/// <summary>What others know that mails tell: who is written to, what was ordered, what it is called. Asked for once a round.</summary>
/// <param name="Recipients">Those who can be written to.</param>
/// <param name="Orders">Orders by id.</param>
/// <param name="Products">Names by sku.</param>
/// <param name="Links">With what passwords are set, by reset. Good for whoever reads them: they go into the mail, and nowhere else.</param>
internal sealed record Facts(
    IReadOnlyDictionary<Guid, Recipient> Recipients,
    IReadOnlyDictionary<Guid, OrderContent> Orders,
    IReadOnlyDictionary<string, string> Products,
    IReadOnlyDictionary<Guid, PasswordLink> Links
)
{
    public static async Task<Facts> AskAsync(
        IReadOnlyList<Delivery> deliveries,
        IMessageBus bus,
        CancellationToken cancel
    )
    {
        var orders = await OrdersAsync(deliveries, bus, cancel);
        var products = await ProductsAsync(orders, bus, cancel);
        var links = await LinksAsync(deliveries, bus, cancel);
        // Last, for nothing else goes out of date so badly: whoever is erased from here on gets what is under way.
        var people = await bus.InvokeAsync<Recipients>(
            new GetRecipients([.. deliveries.Select(delivery => delivery.UserId).Distinct()]),
            cancel
        );
        return new Facts(
            people.Found.ToDictionary(person => person.UserId),
            orders.ToDictionary(order => order.OrderId),
            products.ToDictionary(product => product.Sku, product => product.Name, StringComparer.Ordinal),
            links.ToDictionary(link => link.ResetId)
        );
    }

    private static async Task<IReadOnlyList<OrderContent>> OrdersAsync(
        IReadOnlyList<Delivery> deliveries,
        IMessageBus bus,
        CancellationToken cancel
    )
    {
        Guid[] ids = [.. deliveries.Select(delivery => delivery.OrderId).OfType<Guid>().Distinct()];
        return ids is [] ? [] : (await bus.InvokeAsync<FoundOrders>(new GetOrders(ids), cancel)).Found;
    }

    private static async Task<IReadOnlyList<PasswordLink>> LinksAsync(
        IReadOnlyList<Delivery> deliveries,
        IMessageBus bus,
        CancellationToken cancel
    )
    {
        Guid[] resets =
        [
            .. deliveries.Where(delivery => delivery.Kind.SetsPassword()).Select(delivery => delivery.About),
        ];
        return resets is [] ? [] : (await bus.InvokeAsync<PasswordLinks>(new GetPasswordLinks(resets), cancel)).Found;
    }

    private static async Task<IReadOnlyList<ProductInfo>> ProductsAsync(
        IReadOnlyList<OrderContent> orders,
        IMessageBus bus,
        CancellationToken cancel
    )
    {
        var skus = orders.SelectMany(order => order.Items).Select(item => item.Sku).ToHashSet(StringComparer.Ordinal);
        return skus.Count == 0 ? [] : (await bus.InvokeAsync<Products>(new GetProducts([.. skus]), cancel)).Found;
    }
}
