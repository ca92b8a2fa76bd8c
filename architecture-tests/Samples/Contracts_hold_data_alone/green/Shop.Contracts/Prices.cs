using System.Collections.Frozen;

namespace Shop.Contracts;

public sealed record Price(string Sku, long Cents)
{
    public const int Most = 1000;

    public static readonly FrozenSet<string> Free = FrozenSet.Create("leaflet");

    public bool IsFree => Cents == 0 || Free.Contains(Sku);

    public Price Times(int pieces) => this with { Cents = Cents * pieces };
}
