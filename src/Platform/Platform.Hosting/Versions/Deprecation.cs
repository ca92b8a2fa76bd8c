using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>On a route: since when it is not for new callers, and until when it is there.</summary>
/// <param name="Since">The day.</param>
/// <param name="Sunset">The day from which on it may be gone.</param>
public sealed record Deprecation(DateOnly Since, DateOnly Sunset)
{
    private readonly string since = string.Create(
        CultureInfo.InvariantCulture,
        $"@{Midnight(Since).ToUnixTimeSeconds()}"
    );
    private readonly string sunset = Midnight(Sunset).ToString("R", CultureInfo.InvariantCulture);

    internal void SayIn(HttpResponse response, string successor)
    {
        response.Headers["Deprecation"] = since;
        response.Headers["Sunset"] = sunset;
        response.Headers.Link = $"<{successor}>; rel=\"successor-version\"";
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
