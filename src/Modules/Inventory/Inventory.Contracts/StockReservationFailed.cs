namespace Inventory.Contracts;

/// <summary>Nothing is held for the order; <paramref name="Shortages"/> says what was missing.</summary>
/// <param name="OrderId">The order that asked.</param>
/// <param name="Shortages">What there was too little of; empty when the order's stock had been released before.</param>
[MessageIdentity("inventory.reservation.failed")]
public sealed record StockReservationFailed([property: SagaIdentity] Guid OrderId, IReadOnlyList<Shortage> Shortages)
    : IEvent;

/// <summary>Too little of one product.</summary>
/// <param name="Sku">The name of the product, case-sensitive.</param>
/// <param name="Requested">Pieces that were asked for, all lines of the order together.</param>
/// <param name="Available">Pieces that there were.</param>
public sealed record Shortage(string Sku, int Requested, int Available);
