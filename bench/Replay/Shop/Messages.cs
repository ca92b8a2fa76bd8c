namespace Replay.Shop;

internal sealed record Price(long Amount, string Currency)
{
    public static Price Pence(long pence) => new(pence, "GBP");
}

internal sealed record NewAccount(string Email, string Name, string? Password);

/// <summary>The e-mail is null once the account has been erased.</summary>
internal sealed record Account(Guid Id, string? Email);

internal sealed record RoleList(string[] Roles);

internal sealed record Product(string Sku, string Name, Price Price);

/// <summary>What became of one product of many.</summary>
internal sealed record ProductOutcome(string? Sku, string Outcome);

internal sealed record Receipt(string Sku, long Quantity, string Reference);

internal sealed record StockLevel(string Sku, long OnHand, long Reserved);

internal sealed record OrderItem(string Sku, int Quantity, Price UnitPrice);

internal sealed record Payment(string Method, string Token);

internal sealed record Address(string Name, string Line1, string City, string PostalCode, string Country);

internal sealed record NewOrder(IReadOnlyList<OrderItem> Items, Payment Payment, Address ShipTo, Guid? CustomerId);

/// <summary>Returns are there when an order is asked for by itself, not in a list.</summary>
internal sealed record Order(
    Guid Id,
    string Status,
    string? Reason,
    Price Total,
    Price Returned,
    DateTimeOffset? ConfirmedAt,
    IReadOnlyList<OrderReturn>? Returns
);

internal sealed record OrderReturn(Guid Id, string Status, Price Value);

internal sealed record Shipment(Guid Id, Guid OrderId, string Status);

internal sealed record StatusChange(string Status);

internal sealed record ReturnItem(string Sku, int Quantity);

internal sealed record NewReturn(IReadOnlyList<ReturnItem> Items, string Reason);

internal sealed record OrderPayment(Guid OrderId, string Status, Price Captured, Price Refunded);

internal sealed record LedgerEntry(string Kind, Guid OrderId, Price Amount);

/// <summary>Sales as Reporting has counted them; a total for each currency.</summary>
internal sealed record SalesReport(IReadOnlyList<SalesTotal> Totals);

internal sealed record SalesTotal(Price Net);

/// <summary>One page of a list; Next is the cursor of the following one, null at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Problem details (RFC 9457), as far as a report needs them.</summary>
internal sealed record Problem(string? Title, string? Detail);
