using ArchitectureTests.Bodies;

namespace ArchitectureTests.RouteTables;

/// <summary>A line of a module's route table.</summary>
/// <param name="Map">The call that maps it.</param>
/// <param name="Methods">Its HTTP methods, in capitals; none means any.</param>
/// <param name="Pattern">Its pattern from the root on; null when it is not written out.</param>
/// <param name="Endpoint">What answers; null when that is not a method that somebody has named.</param>
/// <param name="SaysWho">Whether it, or a group around it, says who may call it.</param>
internal sealed record Route(
    Call Map,
    IReadOnlyList<string> Methods,
    string? Pattern,
    MethodDefinition? Endpoint,
    bool SaysWho
)
{
    public CodeAssembly Module => Map.By.Type.Assembly;

    public string Name => NameOf(Methods, Pattern ?? "(computed)");

    public static IReadOnlyList<Route> In(Codebase code) => code.Once(RouteTable.RoutesOf);

    public static string NameOf(IReadOnlyList<string> methods, string pattern) =>
        $"{string.Join('|', methods)} {pattern}".TrimStart();

    public override string ToString() => Name;
}
