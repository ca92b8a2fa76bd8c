namespace Shop;

/// <summary>A message shows its line, the line its unit; the answer and what is injected are shown too.</summary>
public sealed record Place(Line Line);

public sealed record Line(string Sku, Unit Unit);

public enum Unit
{
    Piece,
}

public sealed record Placed(string Sku);

public interface IPrices
{
    Money Of(string sku);
}

public static class PlaceHandler
{
    public static Placed Handle(Place command, IPrices prices)
    {
        Console.WriteLine(prices.Of(command.Line.Sku));
        return new Placed(command.Line.Sku);
    }
}

internal sealed class Prices : IPrices
{
    public Money Of(string sku) => Money.Gbp(sku.Length);
}
