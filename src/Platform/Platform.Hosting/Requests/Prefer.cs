using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>The <c>Prefer</c> header (RFC 7240).</summary>
public static class Prefer
{
    /// <summary>The longest wait that is granted.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>How long the caller would wait for an outcome (<c>wait=10</c>, seconds), at most a minute; null when it would not.</summary>
    public static TimeSpan? Wait(HttpRequest request)
    {
        foreach (var preference in request.Headers.GetCommaSeparatedValues("Prefer"))
        {
            if (
                preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase)
                && uint.TryParse(
                    preference.AsSpan("wait=".Length),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var seconds
                )
                && seconds > 0
            )
            {
                return TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds));
            }
        }

        return null;
    }
}
