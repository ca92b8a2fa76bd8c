namespace ArchitectureTests.Sql;

/// <summary>Which tables SQL of a module may name.</summary>
/// <param name="OwnSchemas">The schemas that are the module's.</param>
/// <param name="OtherSchemas">The schemas that are known to be others'.</param>
/// <param name="OwnTables">
/// The tables that are the module's; null where they are not known: then names with a schema are judged, and no others.
/// </param>
/// <param name="OtherTables">The tables that are known to be others'.</param>
internal sealed record TableOwnership(
    IReadOnlySet<string> OwnSchemas,
    IReadOnlySet<string> OtherSchemas,
    IReadOnlySet<string>? OwnTables,
    IReadOnlySet<string> OtherTables
)
{
    /// <summary>Whether everything is known that the module may name, so that nothing else is its own.</summary>
    public bool IsComplete => OwnTables is not null;

    public static IReadOnlySet<string> Names(IEnumerable<string> names) =>
        names.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The name, as it stands in SQL.</param>
    /// <param name="isSql">Whether it is SQL for certain; otherwise it is left alone unless it is known to be another's.</param>
    /// <param name="made">Tables that the module's own SQL makes.</param>
    public bool IsAnothers(SqlName name, bool isSql, IReadOnlySet<string> made)
    {
        if (name.Kind == SqlNameKind.Schema)
            return OtherSchemas.Contains(name.Name);
        if (name.Schema is not null && !OwnSchemas.Contains(name.Schema))
            return OtherSchemas.Contains(name.Schema) || (IsComplete && isSql && name.Kind != SqlNameKind.Function);
        if (OwnTables is null || name.Kind == SqlNameKind.Function)
            return false;
        return !OwnTables.Contains(name.Name)
            && !made.Contains(name.Name)
            && (isSql || OtherTables.Contains(name.Name));
    }
}
