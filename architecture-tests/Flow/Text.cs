namespace ArchitectureTests.Flow;

/// <summary>What is known of a value while code is read.</summary>
internal abstract record Value
{
    /// <summary>Nothing is known.</summary>
    public static readonly Value Unknown = new Other();

    /// <summary>It is null.</summary>
    public static readonly Value Null = new Nothing();

    /// <summary>What it is when it may be one or the other.</summary>
    public Value Or(Value other) =>
        Equals(other) || other is Nothing ? this
        : this is Nothing ? other
        : this is Text one && other is Text another ? Text.Of(one.Ways.Concat(another.Ways))
        : Unknown;

    private sealed record Other : Value;

    private sealed record Nothing : Value;
}

/// <summary>A text, in each of the ways that it can be.</summary>
internal sealed record Text : Value
{
    /// <summary>Stands for what is known only when the code runs.</summary>
    public const char Hole = '\uFFFC';

    private const int MostWays = 8;
    private const int Longest = 100_000;

    private Text(IReadOnlyList<string> ways) => Ways = ways;

    public static Text Computed { get; } = new([Hole.ToString()]);

    public IReadOnlyList<string> Ways { get; }

    public static Value Of(params IEnumerable<string> ways)
    {
        var all = ways.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return all.Count > MostWays || all.Exists(way => way.Length > Longest) ? Unknown : new Text(all);
    }

    /// <summary>One after the other; whatever is no text that is known is a hole.</summary>
    public static Value Join(Value first, Value second) =>
        Of(WaysOf(first).SelectMany(start => WaysOf(second).Select(end => start + end)));

    public bool Equals(Text? other) => other is not null && Ways.SequenceEqual(other.Ways);

    public override int GetHashCode() => Ways.Count;

    private static IReadOnlyList<string> WaysOf(Value value) =>
        value == Null ? [""]
        : value is Text text ? text.Ways
        : Computed.Ways;
}

/// <summary>The address of a local variable.</summary>
internal sealed record Address(int Local) : Value;

/// <summary>An array that is made at that place of a method.</summary>
internal sealed record Made(int Offset) : Value;
