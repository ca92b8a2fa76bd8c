using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace Platform.Extraction;

/// <summary>
/// A placement as a feature flag, in the terms of the built-in filters: share, users and roles are an audience of
/// <c>Microsoft.Targeting</c>, the time window is <c>Microsoft.TimeWindow</c>, and a request with <c>canary: true</c>
/// counts as a member of a group of that name.
/// </summary>
internal static class PlacementFlag
{
    private const string Prefix = "placement-";

    // A header's text: no role can have this name.
    private const string CanaryGroup = "canary: true";

    /// <summary>The flag's name: <c>placement-inventory</c>.</summary>
    public static string NameOf(string module) => Prefix + module.ToLowerInvariant();

    /// <summary>The flag's definition.</summary>
    public static FeatureDefinition Of(string module, Placement placement)
    {
        var filters = new List<FeatureFilterConfiguration>();
        if (placement.From is not null || placement.Until is not null)
        {
            filters.Add(
                new FeatureFilterConfiguration
                {
                    Name = "Microsoft.TimeWindow",
                    ParametersObject = new TimeWindowFilterSettings { Start = placement.From, End = placement.Until },
                }
            );
        }

        filters.Add(
            new FeatureFilterConfiguration
            {
                Name = "Microsoft.Targeting",
                ParametersObject = new TargetingFilterSettings { Audience = AudienceOf(placement) },
            }
        );
        return new FeatureDefinition
        {
            Name = NameOf(module),
            RequirementType = RequirementType.All,
            EnabledFor = filters,
        };
    }

    /// <summary>The call as the filters see it: a listed user by name, everybody else by the sticky key.</summary>
    public static TargetingContext ContextOf(Placement placement, in PlacedCall call)
    {
        var roles = call.Caller?.FindAll(ClaimNames.Roles).Select(role => role.Value) ?? [];
        return new TargetingContext
        {
            UserId = call.User is { } user && placement.Users.Contains(user) ? user : call.Key,
            Groups = call.Canary ? [.. roles, CanaryGroup] : [.. roles],
        };
    }

    private static Audience AudienceOf(Placement placement) =>
        new()
        {
            DefaultRolloutPercentage = placement.Extracted,
            Users = [.. placement.Users],
            Groups = [.. GroupsOf(placement).Select(name => new GroupRollout { Name = name, RolloutPercentage = 100 })],
        };

    private static IEnumerable<string> GroupsOf(Placement placement) =>
        placement.Canary ? placement.Groups.Append(CanaryGroup) : placement.Groups;
}
