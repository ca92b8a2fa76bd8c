using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Data;

namespace ArchitectureTests.Data;

/// <summary>A class that a context maps to tables.</summary>
internal sealed class MappedEntity(CodeType context, IEntityType type, Codebase code)
{
    /// <summary>The module whose context it is.</summary>
    public CodeAssembly Module => context.Assembly;

    public IEntityType Type => type;

    public Codebase Code => code;

    /// <summary>The class as it is written; null when it is not of this solution.</summary>
    public CodeType? Class { get; } = Loaded.CodeOf(type.ClrType, code);

    public string Name => Class?.Name ?? type.ShortName();

    /// <summary>One of the rows that Platform gives every module, for its messages.</summary>
    public bool IsMessageRow => type.ClrType.Assembly == typeof(ModuleDbContext).Assembly;

    /// <summary>Made by EF Core itself, for two entities that know many of each other.</summary>
    public bool IsJoin => type.HasSharedClrType && type.ClrType == typeof(Dictionary<string, object>);

    /// <summary>The tables and views that its rows are in.</summary>
    public IReadOnlyList<(string? Schema, string Name)> Tables { get; } =
    [.. StoreObjects(type).Select(table => (table.Schema, table.Name)).Distinct()];

    /// <summary>Where the context mentions the class.</summary>
    public Offence AsOffence(string used) =>
        Module
            .Uses.FirstOrDefault(use =>
                use.Author == context.Definition && use.UsedType.FullName == Class?.Definition.FullName
            )
            ?.AsOffence(used)
        ?? new(context.Name, used, context.Place);

    public override string ToString() => Name;

    private static IEnumerable<StoreObjectIdentifier> StoreObjects(IEntityType type)
    {
        foreach (var kind in new[] { StoreObjectType.Table, StoreObjectType.View, StoreObjectType.Function })
        {
            if (StoreObjectIdentifier.Create(type, kind) is { } whole)
                yield return whole;
            foreach (var part in type.GetMappingFragments(kind))
                yield return part.StoreObject;
        }
    }
}
