using System.Reflection;

namespace ArchitectureTests.Rules;

/// <summary>All rules: every static property of type <see cref="Rule"/> in this assembly is one.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(RuleBook)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RuleBook).Namespace)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => (Rule)property.GetValue(null)!),
    ];
}
