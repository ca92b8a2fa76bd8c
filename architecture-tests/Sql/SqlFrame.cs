namespace ArchitectureTests.Sql;

/// <summary>What is known between two brackets, or outside of all.</summary>
internal sealed class SqlFrame
{
    /// <summary>A statement stands here; otherwise a FROM is a function's, as in <c>EXTRACT(YEAR FROM x)</c>.</summary>
    public bool HasStatement { get; set; }

    /// <summary>Inside a list of tables: behind a comma stands another one.</summary>
    public bool ListsTables { get; set; }

    /// <summary>Behind WITH: names of common tables follow.</summary>
    public bool NamesCommonTables { get; set; }

    /// <summary>The statement's first word.</summary>
    public string Verb { get; set; } = "";

    /// <summary>What is made or dropped says behind ON which table it is for: an index, a trigger.</summary>
    public bool IsForTable { get; set; }

    public bool IsVerb(string verb) => Verb.Equals(verb, StringComparison.OrdinalIgnoreCase);
}
