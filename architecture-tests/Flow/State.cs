using System.Collections.Immutable;

namespace ArchitectureTests.Flow;

/// <summary>What is known at one place of a method.</summary>
internal sealed record State(
    ImmutableStack<Value> Stack,
    ImmutableDictionary<int, Value> Locals,
    ImmutableDictionary<int, ImmutableList<Value>> Arrays
)
{
    public const int LongestArray = 64;

    public static State Empty { get; } =
        new([], ImmutableDictionary<int, Value>.Empty, ImmutableDictionary<int, ImmutableList<Value>>.Empty);

    public State Push(Value value) => this with { Stack = Stack.Push(value) };

    public State Pop(int count, out Value[] values)
    {
        values = new Value[count];
        var stack = Stack;
        for (var i = count - 1; i >= 0; i--)
            stack = stack.IsEmpty ? stack : stack.Pop(out values[i]);
        for (var i = 0; i < count; i++)
            values[i] ??= Value.Unknown;
        return this with { Stack = stack };
    }

    /// <summary>A variable that was never set is null.</summary>
    public Value Local(int index) => Locals.GetValueOrDefault(index, Value.Null);

    public State With(int local, Value value) => this with { Locals = Locals.SetItem(local, value) };

    public State WithArray(int made) => this with { Arrays = Arrays.SetItem(made, []) };

    public State WithElement(int made, Value value) =>
        Arrays.GetValueOrDefault(made, []) is { Count: < LongestArray } elements
            ? this with
            {
                Arrays = Arrays.SetItem(made, elements.Add(value)),
            }
            : this;

    /// <summary>What is known where two ways meet; <c>this</c> itself when the other adds nothing.</summary>
    public State Or(State other)
    {
        var stack = ImmutableStack.CreateRange(Stack.Zip(other.Stack, (one, another) => one.Or(another)).Reverse());
        var locals = Locals;
        foreach (var (index, value) in other.Locals)
            locals = locals.SetItem(index, Local(index).Or(value));
        var arrays = Arrays;
        foreach (var (made, elements) in other.Arrays)
            if (!arrays.TryGetValue(made, out var known) || known.Count < elements.Count)
                arrays = arrays.SetItem(made, elements);
        var joined = new State(stack, locals, arrays);
        return Same(joined) ? this : joined;
    }

    private bool Same(State other) =>
        Stack.SequenceEqual(other.Stack)
        && Locals.Count == other.Locals.Count
        && other.Locals.All(its => Local(its.Key).Equals(its.Value))
        && Arrays.Count == other.Arrays.Count
        && other.Arrays.All(its => Arrays[its.Key].Count == its.Value.Count);
}
