namespace Shop;

internal sealed record Basket(int Pieces);
