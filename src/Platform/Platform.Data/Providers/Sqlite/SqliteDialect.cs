namespace Platform.Data;

/// <summary>One file is one schema, and one process at a time writes to it.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override bool HasOneWriter => true;

    public override string Table(string schema, string table) => Column(table);
}
