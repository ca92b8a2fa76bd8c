namespace Stock;

public sealed record Level(int Pieces);
