using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>On a route: since when it is not for new callers, and until when it is there.</summary>
/// <param name="Since">The day.</param>
/// <param name="Sunset">The day from which on it may be gone.</param>
public sealed record Deprecation(DateOnly Since, DateOnly Sunset)
{
    /// <summary>The <c>Deprecation</c> header (RFC 9745).</summary>
    internal string SinceText { get; } =
        string.Create(CultureInfo.InvariantCulture, $"@{Midnight(Since).ToUnixTimeSeconds()}");

    /// <summary>The <c>Sunset</c> header (RFC 8594).</summary>
    internal string SunsetText { get; } = Midnight(Sunset).ToString("R", CultureInfo.InvariantCulture);

    internal void SayIn(HttpResponse response, string successor)
    {
        response.Headers["Deprecation"] = SinceText;
        response.Headers["Sunset"] = SunsetText;
        response.Headers.Link = $"<{successor}>; rel=\"successor-version\"";
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
