namespace Shop;

public sealed record Place(string Sku);

public static class PlaceHandler
{
    public static void Handle(Place command) => Console.WriteLine(Prices.Of(command.Sku));
}
