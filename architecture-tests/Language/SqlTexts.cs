using ArchitectureTests.Data;
using ArchitectureTests.Sql;

namespace ArchitectureTests.Language;

/// <summary>What SQL in code names.</summary>
internal static class SqlTexts
{
    // No module's, so no module's SQL may name it.
    private const string PlatformSchema = "platform";

    /// <summary>
    /// Tables of the module's own model, in its own schema. Where no model is at hand, in another code base, names with
    /// a schema are judged, by the schemas that its configuration gives.
    /// </summary>
    public static Sentence NameOnlyTheirOwnTablesInSql(this Should<CodeAssembly> should) =>
        should.Have((module, code) => SqlJudge.OffencesIn(module, OwnershipOf(module, code)));

    private static TableOwnership OwnershipOf(CodeAssembly module, Codebase code) =>
        code.Schemas is { } configured ? OfConfiguration(module, configured) : OfModels(module, code);

    private static TableOwnership OfConfiguration(
        CodeAssembly module,
        IReadOnlyDictionary<string, IReadOnlyList<string>> schemas
    ) =>
        new(
            TableOwnership.Names(schemas.GetValueOrDefault(module.Module!, [])),
            TableOwnership.Names(schemas.Where(its => its.Key != module.Module).SelectMany(its => its.Value)),
            OwnTables: null,
            TableOwnership.Names([])
        );

    private static TableOwnership OfModels(CodeAssembly module, Codebase code)
    {
        var all = ModuleData.In(code);
        var own = all.Where(its => its.Module.Module == module.Module).ToList();
        var others = all.Except(own).ToList();
        return new(
            TableOwnership.Names([ModuleData.SchemaOf(module)]),
            TableOwnership.Names(others.Select(its => its.Schema).Append(PlatformSchema)),
            TableOwnership.Names(own.SelectMany(TablesOf)),
            TableOwnership.Names(others.SelectMany(TablesOf))
        );
    }

    private static IEnumerable<string> TablesOf(ModuleData schema) =>
        schema
            .Contexts.SelectMany(context => context.Entities)
            .SelectMany(entity => entity.Tables)
            .Select(its => its.Name);
}
