using ArchitectureTests.Data;
using ArchitectureTests.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ArchitectureTests.Language;

/// <summary>What only one database product understands, in models and in migrations.</summary>
internal static class ProductWords
{
    private static readonly string[] NeutralAssemblies =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.EntityFrameworkCore.Abstractions",
        "Microsoft.EntityFrameworkCore.Relational",
    ];

    /// <summary>No type of column, no collation, no function in the model that one product alone knows.</summary>
    public static Sentence SpeakToOneProduct(this ShouldNot<MappedEntity> not) =>
        not.Have((entity, _) => InModel(entity).Concat(MappedProperty.Of(entity).SelectMany(InModel)));

    /// <summary>They run in both directions, and say nothing that one product alone knows.</summary>
    public static Sentence RunOnEveryProduct(this Should<MigrationClass> should) =>
        should.Have(
            (migration, _) =>
                InCode(migration.Class)
                    .Concat(migration.Directions.Where(way => way.Failure is not null).Select(Failed))
                    .Concat(migration.Directions.SelectMany(InOperations))
        );

    private static IEnumerable<Offence> InModel(MappedEntity entity)
    {
        var conditions = entity
            .Type.GetDeclaredCheckConstraints()
            .Select(check => check.Sql)
            .Concat(entity.Type.GetDeclaredIndexes().Select(index => index.GetFilter()).OfType<string>());
        return conditions
            .SelectMany(SqlProducts.In)
            .Select(word => new Offence(entity.Name, $"{word} in a condition", entity.Class?.Place));
    }

    private static IEnumerable<Offence> InModel(MappedProperty column)
    {
        if (column.Property.FindAnnotation(RelationalAnnotationNames.ColumnType)?.Value is string type)
            yield return column.AsOffence($"is a column of type {type}");
        if (column.Property.FindAnnotation(RelationalAnnotationNames.Collation)?.Value is string collation)
            yield return column.AsOffence($"is sorted by {collation}");
        foreach (
            var word in InExpressions(column.Property.GetDefaultValueSql(), column.Property.GetComputedColumnSql())
        )
            yield return column.AsOffence($"is set by {word}");
    }

    private static Offence Failed(Direction way) => way.Offends($"cannot be run: {way.Failure}");

    private static IEnumerable<Offence> InCode(CodeType migration) =>
        from use in migration.Assembly.Uses
        where use.Author == migration.Definition
        where
            (
                use.UsedAssembly.Contains("EntityFrameworkCore", StringComparison.Ordinal)
                && !NeutralAssemblies.Contains(use.UsedAssembly)
            ) || use.Used is MethodReference { Name: "get_ActiveProvider" or "HasColumnType" }
        select use.AsOffence();

    private static IEnumerable<Offence> InOperations(Direction way) =>
        way.Operations.SelectMany(operation =>
            PartsOf(operation)
                .SelectMany(part => InAnnotations(way, part))
                .Concat(ColumnsOf(operation).SelectMany(its => InColumn(way, its.Table, its.Name, its.Column)))
                .Concat(InConditions(way, operation))
        );

    private static IEnumerable<Offence> InColumn(Direction way, string table, string name, ColumnOperation column)
    {
        if (column.ColumnType is { } type)
            yield return Offends($"has the type {type}", type);
        if (column.Collation is { } collation)
            yield return Offends($"is sorted by {collation}", collation);
        if (column.IsRowVersion)
            yield return Offends("is a row version", "rowVersion");
        foreach (var word in InExpressions(column.DefaultValueSql, column.ComputedColumnSql))
            yield return Offends($"is set by {word}", column.DefaultValueSql ?? column.ComputedColumnSql);
        foreach (var offence in InAnnotations(way, column, table, name))
            yield return offence;

        Offence Offends(string used, string? word) => way.Offends($"{table}.{name} {used}", table, name, word);
    }

    private static IEnumerable<Offence> InConditions(Direction way, MigrationOperation operation)
    {
        var conditions = operation switch
        {
            CreateTableOperation table => table.CheckConstraints.Select(check => (check.Name, check.Sql)),
            AddCheckConstraintOperation check => [(check.Name, check.Sql)],
            CreateIndexOperation { Filter: { } filter } index => [(index.Name, filter)],
            _ => [],
        };
        return from condition in conditions
            from word in SqlProducts.In(condition.Item2)
            select way.Offends($"{condition.Item1} asks for {word}", condition.Item1, condition.Item2);
    }

    private static IEnumerable<Offence> InAnnotations(
        Direction way,
        MigrationOperation operation,
        params string[] before
    ) =>
        from annotation in operation.GetAnnotations()
        where annotation.Name.Contains(':', StringComparison.Ordinal)
        where !annotation.Name.StartsWith("Platform:", StringComparison.Ordinal)
        where
            !annotation.Name.StartsWith("Relational:", StringComparison.Ordinal)
            || annotation.Name is RelationalAnnotationNames.ColumnType or RelationalAnnotationNames.Collation
        select way.Offends($"has the annotation {annotation.Name}", [.. before, annotation.Name]);

    private static IEnumerable<string> InExpressions(params string?[] expressions) =>
        expressions.OfType<string>().SelectMany(SqlProducts.In);

    private static IEnumerable<MigrationOperation> PartsOf(MigrationOperation operation) =>
        operation is CreateTableOperation table
            ? new MigrationOperation?[] { table, table.PrimaryKey }
                .Concat(table.UniqueConstraints)
                .Concat(table.ForeignKeys)
                .Concat(table.CheckConstraints)
                .OfType<MigrationOperation>()
            : [operation];

    // What a column was before has no name of its own.
    private static IEnumerable<(string Table, string Name, ColumnOperation Column)> ColumnsOf(
        MigrationOperation operation
    ) =>
        operation switch
        {
            CreateTableOperation made => made.Columns.Select(column =>
                (made.Name, column.Name, (ColumnOperation)column)
            ),
            AlterColumnOperation its => [(its.Table, its.Name, its), (its.Table, its.Name, its.OldColumn)],
            ColumnOperation column => [(column.Table, column.Name, column)],
            _ => [],
        };
}
