namespace ArchitectureTests.Language;

/// <summary>Whether what is to be checked can be seen at all.</summary>
internal static class Seeing
{
    /// <summary>The build names each module in the host's assembly, for the host to find it at start.</summary>
    public static Sentence RunTheModulesThatAreChecked(this Should<CodeAssembly> hosts) =>
        hosts.Have(
            (host, code) =>
            {
                var run = ModulesOf(host).ToHashSet(StringComparer.Ordinal);
                var seen = code.Modules.Select(module => module.Name).ToHashSet(StringComparer.Ordinal);
                return run.Except(seen)
                    .Select(name => Of(host, $"runs {name}, which is not where modules are looked for"))
                    .Concat(seen.Except(run).Select(name => Of(host, $"does not run {name}")));
            }
        );

    public static Sentence HaveSymbols(this Should<CodeAssembly> assemblies) =>
        assemblies.Have(
            (assembly, _) =>
                assembly.Definition.MainModule.HasSymbols ? [] : [Of(assembly, "has no symbols", "<DebugType>")]
        );

    public static Sentence BeWrittenInTheirOwnFolder(this Should<CodeAssembly> assemblies) =>
        assemblies.Have(
            (assembly, code) =>
                from file in DocumentsOf(assembly)
                where !Sources.IsGenerated(file)
                where !file.StartsWith(code.FolderOf(assembly) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                select Of(assembly, $"is written in {code.Relative(file)}", Path.GetFileName(file))
        );

    private static IEnumerable<string> ModulesOf(CodeAssembly host) =>
        host
            .Definition.CustomAttributes.Where(its =>
                its.AttributeType.FullName == "System.Reflection.AssemblyMetadataAttribute"
            )
            .Where(its => its.ConstructorArguments[1].Value is "Module")
            .Select(its => (string)its.ConstructorArguments[0].Value);

    private static IEnumerable<string> DocumentsOf(CodeAssembly assembly) =>
        assembly
            .Definition.MainModule.GetTypes()
            .SelectMany(type => type.Methods)
            .SelectMany(Sources.DocumentsOf)
            .Distinct(StringComparer.Ordinal);

    /// <param name="assembly">Who offends.</param>
    /// <param name="how">What is wrong.</param>
    /// <param name="word">What the line of its project says that is to blame, if one is.</param>
    private static Offence Of(CodeAssembly assembly, string how, string? word = null) =>
        new(
            assembly.Name,
            how,
            assembly.ProjectFile is { } project
                ? new Place(project, word is null ? 0 : Sources.LineWith(project, word))
                : assembly.Types.Select(type => type.Place).FirstOrDefault(place => place is not null)
        );
}
