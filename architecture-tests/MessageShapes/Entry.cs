using ArchitectureTests.MessageReaders;

namespace ArchitectureTests.MessageShapes;

/// <summary>What is written down of an alias.</summary>
/// <param name="Kind">Event, command, question, reply or time-out.</param>
/// <param name="Module">Whose it is.</param>
/// <param name="Members">Path → type, as in <see cref="Member"/>.</param>
/// <param name="ReadBy"><c>Inventory: SellStockHandler.HandleAsync</c> → the paths that it reads.</param>
internal sealed record Entry(
    string Kind,
    string Module,
    IReadOnlyDictionary<string, string> Members,
    IReadOnlyDictionary<string, IReadOnlyList<string>> ReadBy
)
{
    /// <summary>The entry as the code of today would have it.</summary>
    public static Entry Of(WireType type, Codebase code) =>
        new(
            type.Kind,
            type.Module,
            Shape.Of(type.Type).ToDictionary(member => member.Path, member => member.Type, StringComparer.Ordinal),
            Reading
                .In(code)
                .Where(reading => reading.Of == type)
                .ToDictionary(reading => reading.ToString(), reading => reading.Paths, StringComparer.Ordinal)
        );
}
