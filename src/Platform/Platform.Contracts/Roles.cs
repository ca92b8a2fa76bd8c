namespace Platform.Contracts;

/// <summary>The roles that an account can have. Routes name the ones they let in; none implies another.</summary>
public static class Roles
{
    /// <summary>Buys for oneself.</summary>
    public const string Customer = "customer";

    /// <summary>Orders for others, at negotiated prices.</summary>
    public const string Sales = "sales";

    /// <summary>Receives stock, dispatches and delivers shipments.</summary>
    public const string Warehouse = "warehouse";

    /// <summary>Keeps products and prices.</summary>
    public const string Catalog = "catalog";

    /// <summary>Runs the shop: accounts, roles, dead letters, events, the payment ledger.</summary>
    public const string Operator = "operator";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } = [Customer, Sales, Warehouse, Catalog, Operator];
}
