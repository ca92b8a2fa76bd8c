using Mono.Cecil.Cil;

namespace ArchitectureTests.Flow;

/// <summary>The places of a method that are jumped to, and what is known there.</summary>
internal sealed class Blocks
{
    // A loop that makes a text longer and longer: what is known settles long before, at "unknown".
    private const int MostVisits = 64;

    private readonly Dictionary<Instruction, State> reached = [];
    private readonly Dictionary<Instruction, int> visits = [];
    private readonly Queue<Instruction> waiting = new();
    private readonly HashSet<Instruction> starts;

    public Blocks(MethodDefinition method)
    {
        starts = [.. method.Body.Instructions.SelectMany(Targets)];
        Reach(method.Body.Instructions[0], State.Empty);
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            var takesError = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
            starts.Add(handler.HandlerStart);
            Reach(handler.HandlerStart, takesError ? State.Empty.Push(Value.Unknown) : State.Empty);
            if (handler.FilterStart is { } filter)
            {
                starts.Add(filter);
                Reach(filter, State.Empty.Push(Value.Unknown));
            }
        }
    }

    public IEnumerable<(Instruction, State)> Reached => reached.Select(its => (its.Key, its.Value));

    public bool IsStart(Instruction instruction) => starts.Contains(instruction);

    public bool TryNext(out Instruction start, out State state)
    {
        if (!waiting.TryDequeue(out start!))
        {
            state = State.Empty;
            return false;
        }
        state = reached[start];
        return true;
    }

    public void Reach(Instruction start, State state)
    {
        var joined = reached.TryGetValue(start, out var known) ? known.Or(state) : state;
        if (ReferenceEquals(joined, known))
            return;
        reached[start] = joined;
        visits[start] = visits.GetValueOrDefault(start) + 1;
        if (visits[start] <= MostVisits)
            waiting.Enqueue(start);
    }

    private static IEnumerable<Instruction> Targets(Instruction instruction) =>
        instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] targets => targets,
            _ => [],
        };
}
