namespace Stock;

internal sealed class Level
{
    public int Pieces { get; private set; }

    public void Add(int pieces) => Pieces += pieces;
}
