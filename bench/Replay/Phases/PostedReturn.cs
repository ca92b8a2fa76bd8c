using Replay.Invoices;

namespace Replay.Phases;

/// <summary>A return that the shop has taken.</summary>
internal sealed class PostedReturn(Guid id, PlannedReturn planned, PlacedOrder order, bool wasThere)
{
    public Guid Id => id;

    public PlannedReturn Planned => planned;

    public PlacedOrder Order => order;

    /// <summary>An earlier run had brought it.</summary>
    public bool WasThere => wasThere;

    public string Status { get; set; } = ReturnStatus.Requested;

    /// <summary>What the shop gives back for it, in pence; null as long as it has not said.</summary>
    public long? Pence { get; set; }

    /// <summary>Goods and money stay back, or will; a refused return has been undone.</summary>
    public bool Stands => Status != ReturnStatus.Refused;
}
