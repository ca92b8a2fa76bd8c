namespace Shop.Contracts;

public sealed class PlaceOrder // <= Shop.Contracts.PlaceOrder: is no record
{
    public Guid OrderId { get; init; }
}

public sealed record IsOpen(Guid ShopId) : IQuestion<bool>; // <= Shop.Contracts.IsOpen: is answered with something that is no record

public sealed record GetTotal(Guid OrderId) : IQuestion<Total>; // <= Shop.Contracts.GetTotal: is answered with something that is no record

public sealed class Total
{
    public long Pence { get; init; }
}
