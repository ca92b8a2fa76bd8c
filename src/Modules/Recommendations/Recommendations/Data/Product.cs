using System.ComponentModel.DataAnnotations;

namespace Recommendations.Data;

/// <summary>A product as buyers know it: how often it is bought, and in which baskets it was last.</summary>
public sealed class Product : IVersioned
{
    /// <summary>More say little that is new; what a product is bought with today counts more than what it once was.</summary>
    internal const int MostRecent = 50;

    public required int Generation { get; init; }

    [MaxLength(Platform.Contracts.Sku.MaxLength)]
    public required string Sku { get; init; }

    public long Orders { get; private set; }

    /// <summary>The orders with it, the later ones counting more.</summary>
    public double Popularity { get; private set; }

    /// <summary>The last baskets that it was in, by number, oldest first.</summary>
    public IReadOnlyList<long> Recent { get; private set; } = [];

    public int Version { get; set; }

    public void BoughtIn(long basket, DateTimeOffset at)
    {
        Orders++;
        Popularity += Fading.Popularity.WeightAt(at);
        Recent = [.. Recent.Skip(Math.Max(0, Recent.Count + 1 - MostRecent)), basket];
    }
}
