using System.Globalization;
using Notifications.Data;
using Orders.Contracts;
using Users.Contracts;

namespace Notifications;

/// <summary>What the templates are filled with.</summary>
internal sealed record LetterFacts(
    string Name,
    Guid? Order,
    IReadOnlyList<LetterLine> Lines,
    string? Total,
    string? Reason,
    LetterLink? Link = null
)
{
    /// <summary>What a mail tells; null when it is not known.</summary>
    public static LetterFacts? Of(Delivery delivery, Recipient person, Facts facts)
    {
        if (delivery.OrderId is not { } id)
            return new LetterFacts(person.Name, null, [], null, null, LinkOf(delivery, facts));
        if (!facts.Orders.TryGetValue(id, out var order))
            return null;
        if (delivery.Kind is not MailKind.OrderReturned)
            return new LetterFacts(person.Name, id, [.. order.Items.Select(Ordered)], $"{order.Total}", order.Reason);
        return order.Returns.SingleOrDefault(goods => goods.ReturnId == delivery.About) is { } returned
            ? new LetterFacts(person.Name, id, [.. returned.Items.Select(CameBack)], $"{returned.Value}", null)
            : null;

        static LetterLink? LinkOf(Delivery delivery, Facts facts) =>
            facts.Links.TryGetValue(delivery.About, out var link)
                ? new LetterLink(
                    link.Address,
                    link.Token,
                    string.Create(CultureInfo.InvariantCulture, $"{link.ExpiresAt:d MMMM yyyy, HH:mm} UTC")
                )
                : null;
        string NameOf(string sku) => facts.Products.GetValueOrDefault(sku, sku);
        LetterLine Ordered(OrderItem item) =>
            new(NameOf(item.Sku), item.Quantity, $"{item.UnitPrice}", $"{item.UnitPrice * item.Quantity}");
        LetterLine CameBack(ReturnedItem item) => new(NameOf(item.Sku), item.Quantity, null, null);
    }
}

/// <summary>With what a password is set: a page or, where the shop has none, the token alone.</summary>
internal sealed record LetterLink(string? Address, string Token, string Until);

/// <summary>A line of an order, or of a return, which has no prices.</summary>
internal sealed record LetterLine(string Name, int Quantity, string? Price, string? Sum);
