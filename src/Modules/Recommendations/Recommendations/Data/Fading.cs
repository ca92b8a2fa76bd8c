namespace Recommendations.Data;

/// <summary>
/// Weights by which later things count more than earlier ones. They grow with time instead of fading, which in
/// comparison is the same, so what is stored never has to be touched again.
/// </summary>
internal readonly record struct Fading(double HalfLifeDays)
{
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is popular changes within weeks.</summary>
    public static Fading Popularity => new(30);

    /// <summary>What one customer buys changes more slowly.</summary>
    public static Fading Taste => new(60);

    public double WeightAt(DateTimeOffset at) => Math.Pow(2, (at - Beginning).TotalDays / HalfLifeDays);
}
