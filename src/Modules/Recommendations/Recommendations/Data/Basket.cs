using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;

namespace Recommendations.Data;

/// <summary>What one order had in it, and nothing of whose it was.</summary>
public sealed class Basket
{
    public required int Generation { get; init; }

    public required long Number { get; init; }

    public required Guid OrderId { get; init; }

    public required IReadOnlyList<string> Skus { get; init; }

    /// <summary>What it adds to the popularity of what is in it.</summary>
    [NotMapped]
    public double Weight { get; init; }

    internal string NumberText => Number.ToString($"x{Product.NumberLength}", CultureInfo.InvariantCulture);
}
