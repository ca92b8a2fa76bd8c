using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Platform.Extraction;

/// <summary>What an operator decides: the whole decision, and why. What is left out is nobody.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ChangePlacementRequest(
    int? Extracted,
    string? Reason,
    IReadOnlyList<string?>? Users,
    IReadOnlyList<string?>? Groups,
    bool? Canary,
    IReadOnlyDictionary<string, int>? Versions,
    DateTimeOffset? From,
    DateTimeOffset? Until
)
{
    private const int MostUsers = 1000;
    private const int MostVersions = 20;

    /// <summary>The decision and its reason; refused with everything that is wrong.</summary>
    public (Placement Placement, string Reason) Checked(DateTimeOffset now)
    {
        var (users, groups, reason) = (Users ?? [], Groups ?? [], (Reason ?? "").Trim());
        var versions = Versions ?? ReadOnlyDictionary<string, int>.Empty;
        new Invalid()
            .When(Extracted is null, "extracted", "is required: the share of calls that go to the service, in percent")
            .When(Extracted is < 0 or > 100, "extracted", "must be a whole number of percent from 0 to 100")
            .When(reason.Length == 0, "reason", "is required: why is this decided?")
            .When(
                reason.Length > PlacementChangeRow.LongestReason,
                "reason",
                $"must have at most {PlacementChangeRow.LongestReason} characters"
            )
            .When(reason.Any(char.IsControl), "reason", "must be text, without control characters")
            .When(versions.Count > MostVersions, "versions", $"must be at most {MostVersions}")
            .When(users.Count > MostUsers, "users", $"must be at most {MostUsers}; use a group or a share for more")
            .When(users.Any(user => !Guid.TryParse(user, out _)), "users", "must be ids of users")
            .When(groups.Except(Roles.All).Any(), "groups", $"must be roles: {string.Join(", ", Roles.All)}")
            .When(
                versions.Keys.Any(version => version.Length is 0 or > Registration.LongestVersion),
                "versions",
                "must be versions of the service"
            )
            .When(versions.Values.Any(weight => weight is < 0 or > 100), "versions", "must have weights from 0 to 100")
            .When(
                versions.Count > 0 && versions.Values.All(weight => weight <= 0),
                "versions",
                "must have one with a weight above 0"
            )
            .When(Until <= (From ?? now), "until", "must be after from, and not over")
            .Throw();
        var placement = new Placement(Extracted!.Value)
        {
            // As tokens have them.
            Users = [.. users.Select(user => Guid.Parse(user!).ToString()).Distinct()],
            Groups = [.. groups.Select(group => group!).Distinct()],
            Canary = Canary ?? false,
            Versions = versions,
            From = From?.ToUniversalTime(),
            Until = Until?.ToUniversalTime(),
        };
        return (placement, reason);
    }
}
