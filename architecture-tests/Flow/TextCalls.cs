namespace ArchitectureTests.Flow;

/// <summary>The calls that make a text of texts: concatenation and interpolation, as the compiler writes them.</summary>
internal static class TextCalls
{
    private const string Interpolation = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    /// <summary>The state after the call; null when it is none of these.</summary>
    public static State? Result(MethodReference called, Value[] arguments, State state) =>
        (called.DeclaringType.FullName, called.Name) switch
        {
            ("System.String", "Concat") => state.Push(Joined(arguments, state)),
            // A text as a span, for a concatenation with single characters.
            ("System.String", "op_Implicit") => state.Push(arguments[0]),
            // The holes of this one become parameters; they stay {0}.
            ("System.Runtime.CompilerServices.FormattableStringFactory", "Create") => state.Push(arguments[0]),
            (Interpolation, _) => Interpolated(called.Name, arguments, state),
            ("System.String", "Create") when arguments[^1] is Address handler => state.Push(state.Local(handler.Local)),
            _ => null,
        };

    private static Value Joined(Value[] arguments, State state) =>
        (
            arguments is [Made made]
                ? state.Arrays[made.Offset] is { Count: < State.LongestArray } elements
                    ? elements
                    : [Value.Unknown]
                : arguments.AsEnumerable()
        ).Aggregate(Text.Of(""), Text.Join);

    private static State? Interpolated(string name, Value[] arguments, State state) =>
        (name, arguments) switch
        {
            (".ctor", [Address handler, ..]) => state.With(handler.Local, Text.Of("")),
            (".ctor", _) => state.Push(Text.Of("")),
            ("AppendLiteral" or "AppendFormatted", [Address handler, var piece, ..]) => state.With(
                handler.Local,
                Text.Join(state.Local(handler.Local), piece)
            ),
            ("ToStringAndClear" or "ToString", [Address handler]) => state.Push(state.Local(handler.Local)),
            _ => null,
        };
}
