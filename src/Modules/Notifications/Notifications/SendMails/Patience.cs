using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Notifications;

/// <summary>For how long a mail is tried, <c>Notifications:GiveUpAfter</c>: three days unless it says otherwise.</summary>
/// <param name="Longest">The time from queueing to giving up.</param>
public sealed record Patience(TimeSpan Longest)
{
    internal static Patience From(IConfigurationSection notifications) =>
        notifications["GiveUpAfter"] is not { } text ? new Patience(TimeSpan.FromDays(3))
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
            ? new Patience(time)
        : throw new StartRefusedException(
            $"{notifications.Path}:GiveUpAfter is \"{text}\"; it is a time, such as 3.00:00:00 for three days."
        );
}
