using System.Globalization;

namespace Reporting;

/// <summary>What rows are called that are no country, product or customer.</summary>
internal static class Keys
{
    public const string Unknown = "unknown";
    public const string Guest = "guest";
    public const string Erased = "erased";

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(Guid? customer, IReadOnlySet<Guid> erased) =>
        customer is not { } user ? Guest
        : erased.Contains(user) ? Erased
        : Of(user);

    public static string Of(Guid customer) => customer.ToString();
}
