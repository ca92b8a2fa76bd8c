using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;

namespace Recommendations.Data;

/// <summary>A product as buyers know it: how often it is bought, and in which baskets it was last.</summary>
public sealed class Product
{
    /// <summary>More say little that is new; what a product is bought with today counts more than what it once was.</summary>
    internal const int MostRecent = 50;

    internal const int MostText = MostRecent * NumberLength;

    // Hexadecimal, for four thousand million orders.
    internal const int NumberLength = 8;

    public required int Generation { get; init; }

    [MaxLength(Platform.Contracts.Sku.MaxLength)]
    public required string Sku { get; init; }

    public long Orders { get; private set; }

    /// <summary>The orders with it, the later ones counting more.</summary>
    public double Popularity { get; private set; }

    /// <summary>The last baskets that it was in, as text of numbers of one length: a statement can add to it in place.</summary>
    [MaxLength(MostText)]
    public string RecentText { get; private set; } = "";

    /// <summary>The last baskets that it was in, by number, oldest first.</summary>
    [NotMapped]
    public IReadOnlyList<long> Recent =>
        [
            .. Enumerable
                .Range(0, RecentText.Length / NumberLength)
                .Select(i =>
                    long.Parse(
                        RecentText.AsSpan(i * NumberLength, NumberLength),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture
                    )
                ),
        ];

    public void BoughtIn(Basket basket)
    {
        Orders++;
        Popularity += basket.Weight;
        RecentText = (RecentText.Length < MostText ? RecentText : RecentText[NumberLength..]) + basket.NumberText;
    }
}
