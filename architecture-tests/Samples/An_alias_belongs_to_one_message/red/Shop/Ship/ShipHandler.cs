namespace Shop;

public sealed record Ship(Guid ParcelId); // <= Shop.Ship: has the alias shop.ship, as Shop.Contracts.Ship has

public static class ShipHandler
{
    public static Ship Handle(Shop.Contracts.Ship command) => new(command.OrderId);

    public static void Handle(Ship command) => Console.WriteLine(command.ParcelId);
}
