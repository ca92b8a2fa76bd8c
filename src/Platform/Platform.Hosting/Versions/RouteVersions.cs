using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Says on a route which versions of the interface it belongs to.</summary>
public static class RouteVersions
{
    /// <summary>
    /// From this version on. The route of the same method and pattern that says less is what the versions before have;
    /// a route that says nothing is there from version 1 on, and in every later one.
    /// </summary>
    public static TBuilder Since<TBuilder>(this TBuilder route, int version)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 2);
        return route.WithMetadata(new FirstVersion(version));
    }

    /// <summary>
    /// Not for new callers since a day, and gone one day: answers say so by <c>Deprecation</c> (RFC 9745), <c>Sunset</c>
    /// (RFC 8594) and a link to the newest version.
    /// </summary>
    /// <param name="route">The route, or a group of them.</param>
    /// <param name="since">The day since when: <c>2026-11-21</c>, UTC.</param>
    /// <param name="sunset">The day from which on it may be gone.</param>
    public static TBuilder Deprecated<TBuilder>(this TBuilder route, string since, string sunset)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Deprecation(Day(since), Day(sunset)));

    private static DateOnly Day(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : throw new StartRefusedException($"'{day}' on a deprecated route is not a day: write it as 2026-11-21.");
}
