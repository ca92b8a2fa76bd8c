namespace ArchitectureTests.Language;

/// <summary>What an assembly may use: <c>Its.Own</c>, <c>Others.Contracts</c>. Whatever is not allowed is forbidden.</summary>
internal delegate bool Allowed(CodeAssembly user, string used, Codebase code);

internal static class Its
{
    /// <summary>The assemblies of its own module, Contracts apart.</summary>
    public static readonly Allowed Own = (user, used, code) =>
        used == user.Name || (code.Find(used) is { Part: Part.Module } part && part.Module == user.Module);

    public static readonly Allowed Contracts = (user, used, code) =>
        code.Find(used) is { Part: Part.Contracts } contracts && contracts.Module == user.Module;

    /// <summary>The module that it runs: for a service.</summary>
    public static readonly Allowed Module = Own;
}

internal static class Others
{
    public static readonly Allowed Contracts = (_, used, code) => code.Find(used)?.Part == Part.Contracts;
}

internal static class PlatformOf
{
    public static readonly Allowed Any = (_, used, code) => code.Find(used)?.Part == Part.Platform;

    /// <summary>The attributes and values that messages are written with.</summary>
    public static readonly Allowed Contracts = (_, used, code) =>
        code.Find(used)?.Part == Part.Platform && used.EndsWith(".Contracts", StringComparison.Ordinal);
}

internal static class Outside
{
    /// <summary>The framework and packages. A project that is no known part is neither: it could carry anything in between.</summary>
    public static readonly Allowed Any = (_, used, code) => code.IsOutside(used);

    /// <summary>The framework's base library alone.</summary>
    public static readonly Allowed BaseLibrary = (_, used, code) =>
        code.IsOutside(used)
        && (used is "mscorlib" or "netstandard" || used.StartsWith("System.", StringComparison.Ordinal));
}

internal static class Using
{
    /// <summary>Begins the list of what may be used; end it with <c>AndNothingElse()</c>.</summary>
    public static UsedOnly Use(this Should<CodeAssembly> should, params Allowed[] allowed) => new(should, allowed);
}

internal sealed class UsedOnly(Should<CodeAssembly> should, Allowed[] allowed)
{
    /// <summary>Checked member by member in what was compiled, and on the references of the project.</summary>
    public Sentence AndNothingElse() =>
        should.Have((user, code) => Compiled(user, code).Concat(Referenced(user, code)));

    /// <summary>Checked member by member; its project may reference more, in order to carry it along.</summary>
    public Sentence AndNothingElseInItsCode() => should.Have(Compiled);

    private IEnumerable<Offence> Compiled(CodeAssembly user, Codebase code) =>
        user
            .Uses.Where(use => use.UsedAssembly != user.Name && !IsAllowed(user, use.UsedAssembly, code))
            .GroupBy(use => (use.By, use.UsedType.FullName))
            // A type that is named only because a member of it is used is not a second offence.
            .SelectMany(uses =>
                uses.Any(use => use.Used is not TypeReference) ? uses.Where(use => use.Used is not TypeReference) : uses
            )
            .Select(use => use.AsOffence());

    private IEnumerable<Offence> Referenced(CodeAssembly user, Codebase code) =>
        ProjectReferences
            .Of(user, code)
            .Where(used => !IsAllowed(user, used, code))
            .Select(used => new Offence(
                Path.GetFileName(user.ProjectFile!),
                $"references {used}",
                ProjectReferences.PlaceOf(user.ProjectFile!, used)
            ));

    private bool IsAllowed(CodeAssembly user, string used, Codebase code) =>
        Array.Exists(allowed, it => it(user, used, code));
}
