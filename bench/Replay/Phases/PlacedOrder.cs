using Replay.Invoices;

namespace Replay.Phases;

/// <summary>A sale of the file, and what became of it in the shop.</summary>
internal sealed class PlacedOrder(Invoice invoice)
{
    /// <summary>How long the tool waits for an order, a shipment or a refund to come to its end.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public Invoice Invoice => invoice;

    /// <summary>Null as long as the shop has not taken the order.</summary>
    public Guid? Id { get; set; }

    public string Status { get; set; } = OrderStatus.NotPlaced;

    public string? Reason { get; set; }

    /// <summary>An earlier run had placed it.</summary>
    public bool WasThere { get; set; }

    /// <summary>From POST to confirmed, for an order that this run placed.</summary>
    public TimeSpan? Latency { get; set; }

    /// <summary>It was seen confirmed, or further.</summary>
    public bool Confirmed { get; set; }

    /// <summary>The warehouse has delivered it.</summary>
    public bool Delivered { get; set; }
}
