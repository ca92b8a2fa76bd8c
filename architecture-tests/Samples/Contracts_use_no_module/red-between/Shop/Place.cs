namespace Shop;

internal sealed record Place(int Pieces);
