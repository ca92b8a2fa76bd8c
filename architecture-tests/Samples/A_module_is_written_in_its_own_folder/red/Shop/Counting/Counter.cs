namespace Shop.Counting;

internal sealed class Counter
{
    public int Count { get; private set; }

    public void Next() => Count++;
}
