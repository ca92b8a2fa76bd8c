using Platform.Data;

namespace ArchitectureTests.Data;

/// <summary>What a module keeps: its schema, the contexts that map it, and the migrations that make it.</summary>
internal sealed record ModuleData(
    CodeAssembly Module,
    IReadOnlyList<MappedContext> Contexts,
    IReadOnlyList<MigrationClass> Migrations
)
{
    /// <summary>The one schema that is the module's.</summary>
    public string Schema => SchemaOf(Module);

    /// <summary>The modules that keep something.</summary>
    public static IReadOnlyList<ModuleData> In(Codebase code) => code.Once(Find);

    public static string SchemaOf(CodeAssembly module) => SnakeCase.Of(module.Module!);

    private static IEnumerable<ModuleData> Find(Codebase code) =>
        code
            .Modules.Select(module => new ModuleData(
                module,
                [.. module.Types.Where(MappedContext.Is).Select(type => MappedContext.Of(type, code))],
                [.. module.Types.Where(MigrationClass.Is).Select(type => MigrationClass.Of(type, code))]
            ))
            .Where(its => its.Contexts is not [] || its.Migrations is not []);

    public override string ToString() => Schema;
}
