using ArchitectureTests.Dependencies;

namespace ArchitectureTests.Rules;

/// <summary>Who talks to whom is written down, in the module's project file, and is no more and no less than what happens.</summary>
internal static class DependencyRules
{
    private static readonly Subjects<ModuleDeclaration> Declarations = new("declarations", ModuleDeclaration.In);

    public static Rule A_module_talks_only_to_modules_that_it_declares { get; } =
        Declarations
            .Should()
            .Have((its, code) => Undeclared(its, code).Concat(ReferencedBesides(its, code)))
            .Otherwise(
                "Say it in the module's project file: <Asks Include=\"…\" Because=\"…\" /> to send commands or ask questions, <Hears …/> for events; or do without."
            );

    public static Rule A_declared_dependency_is_used { get; } =
        Declarations
            .Should()
            .Have(
                (its, code) =>
                    its
                        .Dependencies.Where(declared => !IsUsed(its, declared, code))
                        .Select(declared => Of(its, declared, "does not happen"))
            )
            .Otherwise("Remove the line; whoever needs it again says so again.");

    public static Rule A_declared_dependency_says_why { get; } =
        Declarations
            .Should()
            .Have(
                (its, _) =>
                    its
                        .Dependencies.Where(declared => declared.Because.Split(' ').Length < 3)
                        .Select(declared => Of(its, declared, "says no reason"))
            )
            .Otherwise("Give the line a Because=\"…\" that whoever reviews the next dependency can weigh.");

    public static Rule A_module_has_an_owner_whom_reviews_reach { get; } =
        Declarations
            .Should()
            .Have(
                (its, code) =>
                {
                    var folder = code.Relative(Path.GetDirectoryName(its.File)!);
                    var owner = CodeOwners.Of(code).OwnerOf(folder);
                    return its.Owner is { Length: > 0 } declared && declared == owner
                        ? []
                        :
                        [
                            new Offence(
                                Path.GetFileName(its.File),
                                $"has the owner {its.Owner ?? "nobody"}, and .github/CODEOWNERS says {owner ?? "nobody"}",
                                new Place(its.File, Sources.LineWith(its.File, "<Owner>"))
                            ),
                        ];
                }
            )
            .Otherwise("Name the same owner in the project file's <Owner> and in .github/CODEOWNERS.");

    public static Rule Commands_and_questions_form_no_cycle { get; } =
        new Subjects<string>("modules", code => code.ModuleNames)
            .Should()
            .Have(Cycles.Through)
            .Otherwise(
                "Turn one of them round: let the module that knows publish an event, and the one that needs it listen."
            );

    private static IEnumerable<Offence> Undeclared(ModuleDeclaration its, Codebase code) =>
        Dependency
            .In(code)
            .Where(happens => happens.From == its.Module.Module && !its.Declares(happens.On, happens.Kind))
            .Select(happens => happens.By.AsOffence($"{Verb(happens.Kind)} {happens.On} ({happens.Subject})"));

    private static IEnumerable<Offence> ReferencedBesides(ModuleDeclaration its, Codebase code) =>
        from used in ProjectReferences.Of(its.Module, code)
        let contracts = code.Find(used)
        where contracts is { Part: Part.Contracts } && contracts.Module != its.Module.Module
        where !its.Declares(contracts.Module!, DependencyKind.Uses)
        select new Offence(
            Path.GetFileName(its.File),
            $"references {used} without declaring it",
            ProjectReferences.PlaceOf(its.File, used)
        );

    // A value of the other's Contracts serves either reason.
    private static bool IsUsed(ModuleDeclaration its, DeclaredDependency declared, Codebase code) =>
        Dependency
            .In(code)
            .Any(happens =>
                happens.From == its.Module.Module && happens.On == declared.On && happens.Kind == declared.Kind
            );

    private static Offence Of(ModuleDeclaration its, DeclaredDependency declared, string what) =>
        new(Path.GetFileName(its.File), $"<{declared.Kind} Include=\"{declared.On}\"> {what}", declared.Where);

    private static string Verb(DependencyKind kind) =>
        kind switch
        {
            DependencyKind.Asks => "asks",
            DependencyKind.Hears => "hears",
            _ => "uses the Contracts of",
        };
}
