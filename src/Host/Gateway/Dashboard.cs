using System.Globalization;
using Platform.Data;
using Platform.Hosting;

namespace Monolith.Gateway;

/// <summary>What a customer sees first, in one answer instead of three.</summary>
internal static class Dashboard
{
    private const string Setting = "Dashboard:Deadline";

    public static Aggregate Of(IConfiguration configuration) =>
        new(
            "/dashboard",
            "What a customer sees first: the last orders, recommendations, the profile.",
            [
                new("orders", "/orders", "?limit=5"),
                new("recommendations", "/recommendations", "?limit=5"),
                new("profile", "/users/{id}"),
            ]
        )
        {
            Deadline = DeadlineIn(configuration),
        };

    private static TimeSpan DeadlineIn(IConfiguration configuration) =>
        configuration[Setting] is not { Length: > 0 } text ? TimeSpan.FromSeconds(2)
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var deadline)
        && deadline > TimeSpan.Zero
        && deadline <= TimeSpan.FromMinutes(1)
            ? deadline
        : throw new StartRefusedException(
            $"{Setting} is \"{text}\"; it is how long a part may take, such as 00:00:02, a minute at most."
        );
}
