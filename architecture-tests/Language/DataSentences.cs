using ArchitectureTests.Data;

namespace ArchitectureTests.Language;

/// <summary>How rules about data begin. For <c>using static</c>.</summary>
internal static class DataSentences
{
    /// <summary>What each module keeps: contexts and migrations.</summary>
    public static Subjects<ModuleData> Schemas() => new("schemas", ModuleData.In);

    public static Subjects<MappedContext> Contexts() =>
        new("contexts", code => ModuleData.In(code).SelectMany(schema => schema.Contexts));

    /// <summary>The classes that contexts map, Platform's message rows among them.</summary>
    public static Subjects<MappedEntity> Entities() =>
        new("entities", code => ModuleData.In(code).SelectMany(Entities));

    public static Subjects<MappedProperty> Columns() =>
        new("columns", code => ModuleData.In(code).SelectMany(Entities).SelectMany(MappedProperty.Of));

    public static Subjects<MigrationClass> Migrations() =>
        new("migrations", code => ModuleData.In(code).SelectMany(schema => schema.Migrations));

    private static IEnumerable<MappedEntity> Entities(ModuleData schema) =>
        schema.Contexts.SelectMany(context => context.Entities);
}
