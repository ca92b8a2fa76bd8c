using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Shop;

internal static partial class Place
{
    private const string Word = "placed";

    private static readonly FrozenDictionary<string, int> Sizes = new Dictionary<string, int>().ToFrozenDictionary();

    private static readonly Basket Empty = new() { Pieces = 0, Skus = [] };

    private static readonly Func<int, int> Twice = static n => 2 * n;

    private static readonly Regex Number = new("[0-9]+");

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    public static int Count() =>
        Sizes.Count + Empty.Pieces + Twice(Number.Count(Word)) + Enumerable.Range(0, 3).Count(n => n > 1);
}

internal sealed record Basket
{
    public int Pieces { get; init; }

    public required IReadOnlyList<string> Skus { get; init; }
}
