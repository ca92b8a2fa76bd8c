namespace Stock;

internal sealed record Level(int Pieces);
