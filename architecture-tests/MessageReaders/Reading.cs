using ArchitectureTests.MessageShapes;

namespace ArchitectureTests.MessageReaders;

/// <summary>What one handler, or another method, of a module reads of a message.</summary>
/// <param name="Of">The message.</param>
/// <param name="Module">The module that reads; the owner's own is one of them.</param>
/// <param name="Reader">The method, as <c>SellStockHandler.HandleAsync</c>.</param>
/// <param name="Method">The method.</param>
/// <param name="Paths">The members, in the order in which they are written.</param>
internal sealed record Reading(
    WireType Of,
    string Module,
    string Reader,
    MethodDefinition Method,
    IReadOnlyList<string> Paths
)
{
    public static IReadOnlyList<Reading> In(Codebase code) => code.Once(Find);

    public override string ToString() => $"{Module}: {Reader}";

    private static IEnumerable<Reading> Find(Codebase code)
    {
        var touches = new Touches(code);
        return code
            .ModuleNames.Select(module => new ModuleReader(module, code, touches))
            .SelectMany(module => WireType.In(code).SelectMany(module.ReadingsOf));
    }
}
