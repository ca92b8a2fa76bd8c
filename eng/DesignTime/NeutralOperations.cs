using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace DesignTime;

/// <summary>Operations without <c>type:</c>; each product derives the type from the CLR type and the length.</summary>
internal sealed class NeutralOperations(CSharpMigrationOperationGeneratorDependencies dependencies)
    : CSharpMigrationOperationGenerator(dependencies)
{
    public override void Generate(
        string builderName,
        IReadOnlyList<MigrationOperation> operations,
        IndentedStringBuilder builder
    )
    {
        foreach (var column in operations.SelectMany(Columns))
            column.ColumnType = null;
        base.Generate(builderName, operations, builder);
    }

    private static IEnumerable<ColumnOperation> Columns(MigrationOperation operation) =>
        operation switch
        {
            CreateTableOperation table => table.Columns,
            AlterColumnOperation altered => [altered, altered.OldColumn],
            ColumnOperation column => [column],
            _ => [],
        };
}
