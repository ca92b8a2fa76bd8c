namespace Shop;

public sealed record Ship(Guid Id);

public static class ShipHandler
{
    public static async Task Handle(Ship command, IMessageBus bus) => await Tell(command, bus);

    // Nothing says that this bus is a handler's.
    private static ValueTask Tell(Ship command, IMessageBus bus) =>
        bus.ScheduleAsync(new Placed(command.Id), TimeSpan.FromDays(1)); // <= Shop.ShipHandler.Tell(Ship, IMessageBus): Platform.Messaging.IMessageBus.ScheduleAsync
}
