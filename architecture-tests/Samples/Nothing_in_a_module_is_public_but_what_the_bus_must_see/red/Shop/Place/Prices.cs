namespace Shop;

public static class Prices // <= Shop.Prices: is public, and no handler, saga or message shows it
{
    public static Money Of(string sku) => Money.Gbp(sku.Length);

    internal sealed record Discount(int Percent);
}

public sealed record Basket(string Sku); // <= Shop.Basket: is public, and no handler, saga or message shows it
