using System.Globalization;

namespace Reporting;

/// <summary>The days of a report, the first and the last one included.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    private const int DefaultDays = 30;

    /// <summary>
    /// Of what a request says as <c>2026-11-30</c>; without it, the thirty days up to today (UTC). Refuses with 422.
    /// </summary>
    public static Period Of(string? from, string? to, TimeProvider time, int mostDays)
    {
        var last = Day(to, "to") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var first = Day(from, "from") ?? last.AddDays(-Math.Min(DefaultDays - 1, last.DayNumber));
        new Invalid()
            .When(first > last, "from", "must not be after to")
            .When(last.DayNumber - first.DayNumber >= mostDays, "from", $"must be at most {mostDays} days before to")
            .Throw();
        return new Period(first, last);
    }

    /// <summary>The first moment of the period.</summary>
    public DateTimeOffset Start => new(From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>The first moment after the last hour of the period is an hour after this.</summary>
    public DateTimeOffset LastHour => new(To.ToDateTime(new TimeOnly(23, 0)), TimeSpan.Zero);

    private static DateOnly? Day(string? text, string member) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw Refused.Invalid(member, "must be a day such as 2026-11-30");
}
