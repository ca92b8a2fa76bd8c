using Mono.Cecil.Cil;

namespace ArchitectureTests.MessageReaders;

/// <summary>Follows a value from the instruction that loads it to the one that takes it.</summary>
internal static class Flow
{
    /// <summary>The type of what an instruction puts on the stack, when it is plain to see.</summary>
    public static TypeReference? TypeLoadedBy(Instruction instruction, MethodDefinition method) =>
        instruction switch
        {
            { OpCode.Code: Op.Ldfld or Op.Ldsfld, Operand: FieldReference field } => field.FieldType,
            { OpCode.Code: Op.Call or Op.Callvirt, Operand: MethodReference called } => called.ReturnType,
            { OpCode.Code: Op.Ldarg or Op.Ldarg_S, Operand: ParameterDefinition parameter } => parameter.ParameterType,
            { OpCode.Code: Op.Ldloc or Op.Ldloc_S, Operand: VariableDefinition variable } => variable.VariableType,
            { OpCode.Code: >= Op.Ldarg_0 and <= Op.Ldarg_3 and var code } => Argument(method, code - Op.Ldarg_0),
            { OpCode.Code: >= Op.Ldloc_0 and <= Op.Ldloc_3 and var code } => method
                .Body
                .Variables[code - Op.Ldloc_0]
                .VariableType,
            _ => null,
        };

    /// <summary>The instruction that takes it from the stack; null when that is not plain to see.</summary>
    public static Instruction? TakerOf(Instruction load)
    {
        var above = 0;
        var next = load.Next;
        for (var steps = 0; next is not null && steps < 200; steps++)
        {
            var pops = Pops(next);
            if (pops > above)
            {
                if (next.OpCode.Code is not (Op.Box or Op.Castclass))
                    return next;
                pops = above = 0;
            }
            else
                above += Pushes(next) - pops;
            next = next.OpCode.Code is Op.Br or Op.Br_S ? (Instruction)next.Operand : next.Next;
        }
        return null;
    }

    private static TypeReference? Argument(MethodDefinition method, int index) =>
        !method.HasThis ? method.Parameters[index].ParameterType
        : index == 0 ? method.DeclaringType
        : method.Parameters[index - 1].ParameterType;

    private static int Pops(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Popi_popi_popi
            or StackBehaviour.Popref_popi_popi
            or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8
            or StackBehaviour.Popref_popi_popref => 3,
            StackBehaviour.Varpop when instruction.Operand is MethodReference called => called.Parameters.Count
                + (called.HasThis && instruction.OpCode.Code != Op.Newobj ? 1 : 0),
            StackBehaviour.Varpop or StackBehaviour.PopAll => int.MaxValue,
            _ => 2,
        };

    private static int Pushes(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush when instruction.Operand is MethodReference called => called.ReturnType.FullName
            == "System.Void"
                ? 0
                : 1,
            _ => 1,
        };
}
