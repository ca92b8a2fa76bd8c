namespace Stock;

internal sealed record Level(string Sku, int Pieces);
