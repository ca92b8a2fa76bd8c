using System.Collections.Concurrent;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Flow;

/// <summary>What <c>static readonly</c> texts are: whatever the initialiser of their class gives them.</summary>
internal static class SetOnce
{
    private static readonly ConcurrentDictionary<FieldDefinition, Value> Known = new();

    public static Value ValueOf(FieldDefinition field)
    {
        if (!field.IsInitOnly || !Known.TryAdd(field, Value.Unknown))
            return Known.GetValueOrDefault(field, Value.Unknown);
        if (
            field.DeclaringType.Methods.FirstOrDefault(method => method.Name == ".cctor") is not { HasBody: true } start
        )
            return Value.Unknown;
        if (start.Body.Instructions.Count(instruction => Sets(instruction, field)) != 1)
            return Value.Unknown;
        return Known[field] =
            TextFlow.UsesIn(start).FirstOrDefault(use => Sets(use.At, field))?.Values[^1] ?? Value.Unknown;
    }

    private static bool Sets(Instruction instruction, FieldDefinition field) =>
        instruction.OpCode == OpCodes.Stsfld && ((FieldReference)instruction.Operand).TryResolve() == field;
}
