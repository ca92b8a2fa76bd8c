using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Platform.Data;

/// <summary>Says in SQLite's words what migrations say neutrally. Texts are compared byte by byte here anyway.</summary>
internal sealed class SqliteMigrationSql(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string Autoincrement = "Sqlite:Autoincrement";

    protected override void ColumnDefinition(
        string? schema,
        string table,
        string name,
        ColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder
    )
    {
        if (operation[NeutralAnnotations.Sequence] is true)
            operation.SetAnnotation(Autoincrement, true);
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
