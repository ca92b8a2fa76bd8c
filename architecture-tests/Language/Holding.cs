namespace ArchitectureTests.Language;

/// <summary>Contracts hold data: nothing to call, nothing to keep things in.</summary>
internal static class Holding
{
    private static readonly string[] Doing = ["System.IO", "System.Threading", "System.Net"];

    public static Sentence HoldDataAlone(this Should<CodeType> types) =>
        types.Have((type, _) => Kind(type).Concat(StaticState.Of(type)).Concat(Promises(type)).Concat(Does(type)));

    private static IEnumerable<Offence> Kind(CodeType type) =>
        type.Definition.IsInterface ? [Of(type, "is an interface")]
        : type.Definition.BaseType?.FullName == "System.MulticastDelegate" ? [Of(type, "is a delegate")]
        : [];

    // An abstract class is an interface as well.
    private static IEnumerable<Offence> Promises(CodeType type) =>
        type.Definition.IsInterface
            ? []
            : type
                .Methods.Where(method => method.IsAbstract)
                .Select(method => new Offence(
                    Names.Of(method),
                    "is abstract",
                    Sources.PlaceOf(type.Definition, method.Name)
                ));

    private static IEnumerable<Offence> Does(CodeType type) =>
        type.Definition.IsInterface
            ? []
            : type
                .Assembly.Uses.Where(use => use.Author == type.Definition && use.Method is not null)
                .Where(use => Array.Exists(Doing, its => IsIn(use.UsedType, its)))
                .DistinctBy(use => use.By)
                .Select(use => use.AsOffence());

    private static bool IsIn(TypeReference type, string name) =>
        type.Namespace == name || type.Namespace.StartsWith(name + ".", StringComparison.Ordinal);

    private static Offence Of(CodeType type, string how) => new(type.Name, how, type.Place);
}
