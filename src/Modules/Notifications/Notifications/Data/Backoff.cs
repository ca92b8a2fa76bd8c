using System.Collections.Immutable;

namespace Notifications.Data;

/// <summary>How long a mail waits after an attempt: a minute at first, an hour later on.</summary>
internal static class Backoff
{
    private static readonly ImmutableArray<int> Minutes = [1, 2, 5, 10, 15, 30];

    public static TimeSpan After(int attempts) =>
        TimeSpan.FromMinutes(attempts <= Minutes.Length ? Minutes[attempts - 1] : 60);
}
