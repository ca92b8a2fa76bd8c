using Shop.Contracts;

namespace Shop;

/// <summary>What is no message may change as it likes.</summary>
internal sealed class Basket
{
    public List<Line> Lines { get; set; } = [];
}
