using Shop.Contracts;

namespace Shop;

/// <summary>Goes no further than from here to its handler.</summary>
public sealed record ShipOrder(Guid OrderId, string Carrier);

public static class ShipOrderHandler
{
    public static OrderShipped Handle(ShipOrder command) => new(command.OrderId, command.Carrier);
}

internal static class Ship
{
    public static Task Endpoint(Guid id, IMessageBus bus, CancellationToken cancel) =>
        bus.InvokeAsync(new ShipOrder(id, "post"), cancel);
}
