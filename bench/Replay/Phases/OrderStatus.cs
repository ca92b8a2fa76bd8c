namespace Replay.Phases;

/// <summary>The states of an order, as the shop calls them; and two of the tool's own.</summary>
internal static class OrderStatus
{
    public const string Pending = "pending";
    public const string Confirmed = "confirmed";
    public const string Shipped = "shipped";
    public const string Delivered = "delivered";
    public const string Cancelled = "cancelled";

    /// <summary>The run ended before it was sent.</summary>
    public const string NotPlaced = "not placed";

    /// <summary>It was sent, and what came of it is not known.</summary>
    public const string Failed = "failed";

    /// <summary>Its stock has left the level, and its money is captured.</summary>
    public static bool IsSold(string status) => status is Confirmed or Shipped or Delivered;
}
