using System.Collections.Frozen;

namespace Platform.Messaging;

/// <summary>Who handles which message, in modules that may run elsewhere. Immutable.</summary>
internal sealed class Topology
{
    private static readonly IReadOnlyList<DescribedHandler> None = [];

    private readonly FrozenDictionary<string, DescribedHandler[]> _byAlias;

    public Topology(IEnumerable<DescribedHandler> handlers) =>
        _byAlias = handlers
            .GroupBy(handler => handler.Message, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static Topology Nothing { get; } = new([]);

    /// <summary>Those who handle a message.</summary>
    public IReadOnlyList<DescribedHandler> For(string alias) => _byAlias.GetValueOrDefault(alias) ?? None;
}
