namespace Shop;

internal sealed class Basket
{
    public int Pieces { get; private set; }

    public void Add(int pieces) => Pieces += pieces;
}
