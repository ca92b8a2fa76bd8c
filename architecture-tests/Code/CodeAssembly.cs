namespace ArchitectureTests.Code;

/// <summary>A compiled assembly, the part that it plays, and the module that it belongs to.</summary>
internal sealed class CodeAssembly(AssemblyDefinition definition, Part part, string? module, string? projectFile)
{
    private IReadOnlyList<Use>? uses;

    public string Name => definition.Name.Name;

    public Part Part => part;

    /// <summary>Null for Platform and the host.</summary>
    public string? Module => module;

    public AssemblyDefinition Definition => definition;

    /// <summary>Null where there are assemblies only.</summary>
    public string? ProjectFile => projectFile;

    /// <summary>The types that somebody wrote, nested ones too.</summary>
    public IEnumerable<CodeType> Types =>
        definition
            .MainModule.GetTypes()
            .Where(type => !Generated.Is(type) && type.Name != "<Module>")
            .Select(type => new CodeType(this, type));

    /// <summary>Everything that its members mention: in signatures, attributes and bodies.</summary>
    public IReadOnlyList<Use> Uses => uses ??= [.. UseScan.Of(this)];

    public override string ToString() => Name;
}
