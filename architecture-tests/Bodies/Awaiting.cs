using Mono.Cecil.Cil;

namespace ArchitectureTests.Bodies;

/// <summary>What async code looks like when it is compiled.</summary>
internal static class Awaiting
{
    private static readonly string[] Tasks =
    [
        "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1",
        "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask`1",
    ];

    /// <summary>Whether a value of the type is waited for.</summary>
    public static bool IsAwaited(TypeReference type) => Tasks.Contains(type.GetElementType().FullName);

    public static bool IsAsync(MethodDefinition method) =>
        method.CustomAttributes.Any(its => its.AttributeType.Name == "AsyncStateMachineAttribute");

    /// <summary>Whether it asks an awaiter for its result, and does not come from an <c>await</c>, which asks when it is there.</summary>
    public static bool WaitsForResult(Call call) =>
        call.Called.Name == "GetResult"
        && call.On.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal)
        && call.On.Contains("Awaiter", StringComparison.Ordinal)
        && !StraightBefore(call.At).Any(at => IsWhereCompletedLeads(call.Body, at));

    // await: get_IsCompleted; brtrue READY; … READY: the awaiter; GetResult
    private static bool IsWhereCompletedLeads(MethodDefinition body, Instruction at) =>
        body.Body.Instructions.Any(it =>
            it.OpCode.FlowControl == FlowControl.Cond_Branch
            && it.Operand == at
            && it.Previous?.Operand is MethodReference { Name: "get_IsCompleted" }
        );

    private static IEnumerable<Instruction> StraightBefore(Instruction call)
    {
        for (var at = call.Previous; at is { OpCode.FlowControl: FlowControl.Next }; at = at.Previous)
            yield return at;
    }
}
