namespace ArchitectureTests.Sql;

internal enum SqlNameKind
{
    Table,

    /// <summary>What UPDATE or DELETE changes: a table, or the alias of one.</summary>
    Target,

    /// <summary>A function with its schema; those without are the product's.</summary>
    Function,

    /// <summary>A schema by itself.</summary>
    Schema,
}

/// <summary>A name in SQL, as written, without quotes. Databases before the schema are left out.</summary>
internal sealed record SqlName(string? Schema, string Name, SqlNameKind Kind = SqlNameKind.Table)
{
    public override string ToString() =>
        Kind == SqlNameKind.Schema ? Name
        : Schema is null ? Name
        : $"{Schema}.{Name}";
}

/// <summary>What a piece of SQL names.</summary>
/// <param name="Names">Tables and the like; without what is named within the text only (WITH, aliases, temporary tables).</param>
/// <param name="Made">Tables and views that it makes.</param>
/// <param name="Unreadable">What hides names: <c>a computed name</c>, <c>EXEC</c>.</param>
internal sealed record SqlReading(
    IReadOnlyList<SqlName> Names,
    IReadOnlyList<SqlName> Made,
    IReadOnlyList<string> Unreadable
);
