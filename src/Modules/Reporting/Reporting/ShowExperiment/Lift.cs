namespace Reporting;

/// <summary>
/// By how much more of those who were shown a variant bought than of those who were shown <c>control</c>, in percentage
/// points.
/// </summary>
/// <param name="Points">The difference.</param>
/// <param name="From">Where the true one begins, in 95 of 100 such experiments.</param>
/// <param name="To">Where it ends. While 0 lies between, chance may have done it.</param>
internal sealed record Lift(double Points, double From, double To)
{
    // Of the normal distribution: 95 % lie within so many standard deviations.
    private const double Deviations = 1.959964;

    // With fewer of one kind the normal distribution says nothing.
    private const long LeastOfEach = 5;

    /// <summary>
    /// The difference of two proportions, its interval by the normal distribution with each proportion's own variance.
    /// Null while fewer than five bought, or did not, of either.
    /// </summary>
    public static Lift? Of((long Shown, long Bought) variant, (long Shown, long Bought) control)
    {
        if (!Says(variant) || !Says(control))
            return null;
        var (one, other) = ((double)variant.Bought / variant.Shown, (double)control.Bought / control.Shown);
        var difference = one - other;
        var reach = Deviations * Math.Sqrt((one * (1 - one) / variant.Shown) + (other * (1 - other) / control.Shown));
        return new Lift(InPoints(difference), InPoints(difference - reach), InPoints(difference + reach));
    }

    private static bool Says((long Shown, long Bought) counted) =>
        counted.Bought >= LeastOfEach && counted.Shown - counted.Bought >= LeastOfEach;

    private static double InPoints(double share) => Math.Round(100 * share, 2);
}
