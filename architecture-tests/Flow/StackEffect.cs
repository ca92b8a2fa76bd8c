using Mono.Cecil.Cil;

namespace ArchitectureTests.Flow;

/// <summary>How many values an instruction takes from the stack and puts there.</summary>
internal static class StackEffect
{
    public static int Taken(Instruction instruction, MethodDefinition method) =>
        instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1
            or StackBehaviour.Popi_pop1
            or StackBehaviour.Popi_popi
            or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8
            or StackBehaviour.Popref_pop1
            or StackBehaviour.Popref_popi => 2,
            StackBehaviour.Popi_popi_popi
            or StackBehaviour.Popref_popi_popi
            or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8
            or StackBehaviour.Popref_popi_popref => 3,
            StackBehaviour.Varpop when instruction.Operand is IMethodSignature called => Arguments(instruction, called),
            StackBehaviour.Varpop => method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
            _ => 0,
        };

    public static int Put(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush => instruction.Operand is IMethodSignature called && Returns(called) ? 1 : 0,
            _ => 1,
        };

    private static int Arguments(Instruction instruction, IMethodSignature called) =>
        called.Parameters.Count
        + (called.HasThis && !called.ExplicitThis && instruction.OpCode != OpCodes.Newobj ? 1 : 0)
        + (instruction.OpCode == OpCodes.Calli ? 1 : 0);

    private static bool Returns(IMethodSignature called) => called.ReturnType.MetadataType != MetadataType.Void;
}
