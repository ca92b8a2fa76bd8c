using ArchitectureTests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Platform.Data;

namespace ArchitectureTests.Language;

/// <summary>Where entities are mapped, and what points out of a schema.</summary>
internal static class Mapping
{
    private static readonly Type[] Messages = [typeof(OutboxRow), typeof(InboxRow), typeof(HandledRow)];

    /// <summary>A class of the module itself, in tables of the module's schema.</summary>
    public static Sentence BeMappedInTheirOwnModulesSchema(this Should<MappedEntity> should) =>
        should.Have((entity, _) => FromElsewhere(entity).Concat(ToElsewhere(entity)));

    /// <summary>What the bus needs to be in one transaction with the module's changes.</summary>
    public static Sentence CarryOutboxAndInbox(this Should<MappedContext> should) =>
        should.Have(
            (context, _) => Missing(context).Select(used => new Offence(context.Class.Name, used, context.Class.Place))
        );

    /// <summary>In the model, and in migrations.</summary>
    public static Sentence HaveForeignKeysToOthers(this ShouldNot<ModuleData> not) =>
        not.Have(
            (schema, _) =>
                schema
                    .Contexts.SelectMany(context => context.Entities)
                    .SelectMany(ForeignKeysOut)
                    .Concat(Directions(schema).SelectMany(way => ForeignKeysOut(way, schema.Schema)))
        );

    /// <summary>Every table that is made, changed or dropped is named with the module's own schema.</summary>
    public static Sentence ChangeTheirOwnSchemaAlone(this Should<ModuleData> should) =>
        should.Have((schema, _) => Directions(schema).SelectMany(way => Changes(way, schema.Schema)));

    private static IEnumerable<Offence> FromElsewhere(MappedEntity entity)
    {
        var isOwn =
            entity.Class is { Assembly: { Part: Part.Module } assembly } && assembly.Module == entity.Module.Module;
        if (!isOwn && !entity.IsMessageRow && !entity.IsJoin)
            yield return entity.AsOffence($"maps {entity.Name} of {entity.Type.ClrType.Assembly.GetName().Name}");
    }

    private static IEnumerable<Offence> ToElsewhere(MappedEntity entity) =>
        from table in entity.Tables
        where table.Schema != ModuleData.SchemaOf(entity.Module)
        let schema = table.Schema ?? "no schema"
        select entity.IsMessageRow ? entity.AsOffence($"keeps its messages in {schema}")
        : entity.Class is { } its ? new Offence(its.Name, $"is kept in {schema}: {table.Name}", its.Place)
        : entity.AsOffence($"keeps {table.Name} in {schema}");

    private static IEnumerable<string> Missing(MappedContext context) =>
        context.Failure is { } failure ? [$"has no model: {failure}"]
        : !context.Class.Is("Platform.Data.ModuleDbContext") ? ["does not derive from ModuleDbContext"]
        : Messages
            .Where(row => context.Entities.All(entity => entity.Type.ClrType != row))
            .Select(row => $"maps no {row.Name}");

    private static IEnumerable<Offence> ForeignKeysOut(MappedEntity entity) =>
        from key in entity.Type.GetForeignKeys()
        let to = key.PrincipalEntityType
        where to.GetTableName() is not null && to.GetSchema() != entity.Type.GetSchema()
        select new Offence(
            entity.Name,
            $"has a foreign key to {to.GetSchemaQualifiedTableName()}",
            entity.Class?.Place
        );

    private static IEnumerable<Offence> ForeignKeysOut(Direction way, string schema) =>
        from operation in way.Operations
        from key in operation is CreateTableOperation table
            ? table.ForeignKeys
            : new[] { operation }.OfType<AddForeignKeyOperation>()
        where key.PrincipalSchema is not null && key.PrincipalSchema != schema
        select way.Offends(
            $"has a foreign key to {key.PrincipalSchema}.{key.PrincipalTable}",
            key.Table,
            key.Name,
            key.PrincipalSchema
        );

    private static IEnumerable<Offence> Changes(Direction way, string schema) =>
        from operation in way.Operations
        from named in SchemasOf(operation)
        where named.Schema != schema
        select way.Offends(
            $"changes {(named.Schema is null ? "" : named.Schema + '.')}{named.Name}",
            named.Name,
            named.Schema
        );

    private static IEnumerable<(string? Schema, string? Name)> SchemasOf(MigrationOperation operation)
    {
        if (operation is EnsureSchemaOperation made)
            yield return (made.Name, "*");
        if (operation is DropSchemaOperation dropped)
            yield return (dropped.Name, "*");
        var name = TextOf(operation, "Table") ?? TextOf(operation, "Name");
        if (operation.GetType().GetProperty("Schema") is { } its)
            yield return ((string?)its.GetValue(operation), name);
        if (TextOf(operation, "NewSchema") is { } moved)
            yield return (moved, name);
    }

    private static string? TextOf(MigrationOperation operation, string property) =>
        operation.GetType().GetProperty(property)?.GetValue(operation) as string;

    private static IEnumerable<Direction> Directions(ModuleData schema) =>
        schema.Migrations.SelectMany(migration => migration.Directions);
}
