namespace ArchitectureTests.Language;

/// <summary>What handlers are called, and where they lie.</summary>
internal static class HandlerNames
{
    public static Subjects<CodeType> AreNoSagas(this Subjects<CodeType> types) =>
        types.Where(type => !type.Is(Handlers.Saga));

    public static Sentence BeCalledAfterTheirMessageOrTheirFolder(this Should<CodeType> handlers) =>
        handlers.Have(
            (type, code) =>
            {
                var handled = Handlers.MethodsOf(type).Select(handler => Names.Short(handler.Message)).Distinct();
                var called = Handlers.NameOf(type);
                return
                    handled.Contains(called) || FoldersOf(type, code).All(folder => Path.GetFileName(folder) == called)
                    ? []
                    :
                    [
                        new Offence(
                            type.Name,
                            $"handles {string.Join(" and ", handled)} in {string.Join(" and ", FoldersOf(type, code))}",
                            type.Place
                        ),
                    ];
            }
        );

    public static Sentence LieInTheFolderOfAUseCase(this Should<CodeType> handlers) =>
        handlers.Have(
            (type, code) =>
                FoldersOf(type, code)
                    .Where(folder => folder is "." || folder.Split('/')[0] == "Data")
                    .Select(folder => new Offence(
                        type.Name,
                        folder is "." ? "lies in the module's root" : $"lies in {folder}",
                        type.Place
                    ))
        );

    private static IEnumerable<string> FoldersOf(CodeType type, Codebase code) =>
        Sources
            .FilesOf(type.Definition)
            .Select(file => Path.GetRelativePath(code.FolderOf(type.Assembly), Path.GetDirectoryName(file)!))
            .Distinct(StringComparer.Ordinal);
}
