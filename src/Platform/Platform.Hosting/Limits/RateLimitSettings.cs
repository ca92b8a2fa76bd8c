using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>How often whom may ask, from the section <c>RateLimits</c>.</summary>
internal sealed class RateLimitSettings
{
    private const string Section = "RateLimits";

    private readonly int anonymous;
    private readonly int user;
    private readonly int staff;
    private readonly Dictionary<string, int> byRole;
    private readonly Dictionary<string, int> byRoute;
    private readonly IReadOnlyList<IPNetwork> exempt;

    private RateLimitSettings(IConfigurationSection section)
    {
        Window = TimeOf(section, "Window", TimeSpan.FromMinutes(15));
        anonymous = CountOf(section, "Anonymous", 100);
        user = CountOf(section, "User", 100);
        staff = CountOf(section, "Staff", 10_000);
        byRole = CountsIn(section.GetSection("Roles"));
        byRoute = CountsIn(section.GetSection("Routes"));
        exempt = Networks.In(section, "Exempt");
        if (byRole.Keys.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown)
            throw new StartRefusedException(
                $"{Section}:Roles has {unknown}, which is no role; roles are {string.Join(", ", Roles.All)}."
            );
    }

    /// <summary>How long is counted for, from a caller's first request on.</summary>
    public TimeSpan Window { get; }

    /// <exception cref="StartRefusedException">A setting cannot be used.</exception>
    public static RateLimitSettings From(IConfiguration configuration) => new(configuration.GetSection(Section));

    /// <summary>Whether requests from there are not counted at all.</summary>
    public bool IsExempt(IPAddress? from) => exempt.Count > 0 && from is not null && Networks.Contain(exempt, from);

    /// <summary>How many requests whoever this is may send in a window: the most that any of its roles allows.</summary>
    public int LimitOf(ClaimsPrincipal caller)
    {
        if (caller.Identity?.IsAuthenticated != true)
            return anonymous;
        var most = 0;
        foreach (var claim in caller.FindAll(ClaimNames.Roles))
            most = Math.Max(most, OfRole(claim.Value));
        return most > 0 ? most : user;
    }

    /// <summary>How many requests of one route anybody may send in a window; null when it has no limit of its own.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="pattern">Its pattern as the documents have it: <c>/api/orders/{id}</c>.</param>
    public int? LimitOf(string method, string pattern) =>
        byRoute.TryGetValue($"{method} {pattern}", out var limit) ? limit : null;

    /// <summary>Whether any route has a limit of its own.</summary>
    public bool LimitsRoutes => byRoute.Count > 0;

    /// <summary>Stops the start when a route has a limit that is not there.</summary>
    /// <param name="known">All routes: <c>GET /api/orders/{id}</c>.</param>
    /// <exception cref="StartRefusedException">It is not.</exception>
    public void CheckRoutes(IEnumerable<string> known)
    {
        var unknown = byRoute.Keys.Except(known, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unknown is not null)
            throw new StartRefusedException(
                $"{Section}:Routes has \"{unknown}\", which is no route here; write it as the documents do: GET /api/orders/{{id}}."
            );
    }

    private int OfRole(string role) =>
        byRole.TryGetValue(role, out var said) ? said
        : role == Roles.Customer ? user
        : staff;

    private static Dictionary<string, int> CountsIn(IConfigurationSection section) =>
        section
            .GetChildren()
            .ToDictionary(one => one.Key, one => CountOf(section, one.Key, null), StringComparer.OrdinalIgnoreCase);

    private static int CountOf(IConfigurationSection section, string name, int? unless) =>
        section[name] is var text && string.IsNullOrEmpty(text) && unless is { } otherwise ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
        : throw new StartRefusedException(
            $"{section.Path}:{name} is \"{text}\"; it is the number of requests in a window, 1 or more."
        );

    private static TimeSpan TimeOf(IConfigurationSection section, string name, TimeSpan unless) =>
        section[name] is not { Length: > 0 } text ? unless
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time)
        && time >= TimeSpan.FromSeconds(1)
        && time <= TimeSpan.FromDays(1)
            ? time
        : throw new StartRefusedException(
            $"{section.Path}:{name} is \"{text}\"; it is a time from one second to a day, such as 00:15:00."
        );
}
