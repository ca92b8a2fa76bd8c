using Mono.Cecil.Cil;

namespace ArchitectureTests.Bodies;

/// <summary>Finds what pushed the operands of an instruction, by reading backwards from it.</summary>
internal static class Operands
{
    /// <summary>The instruction that made an operand; 0 is the last one. Null when that cannot be told.</summary>
    public static Instruction? Source(MethodDefinition body, Instruction user, int depth)
    {
        var at = Before(body, user);
        for (var left = body.Body.Instructions.Count; left > 0 && at is not null; left--)
        {
            if (depth < Pushes(at))
            {
                if (at.OpCode.Code != Op.Dup)
                    return at;
                depth = 0;
            }
            else
                depth += Pops(at) - Pushes(at);
            at = Before(body, at);
        }
        return null;
    }

    /// <summary>The type that an instruction's value is known to have where it is made.</summary>
    public static TypeReference? TypeOf(MethodDefinition body, Instruction source) =>
        source switch
        {
            {
                Operand: GenericInstanceMethod { ReturnType: GenericParameter { Owner: MethodReference } own } generic
            } => generic.GenericArguments[own.Position],
            { OpCode.Code: Op.Newobj, Operand: MethodReference constructor } => constructor.DeclaringType,
            { Operand: MethodReference called } => called.ReturnType,
            { Operand: FieldReference field } => field.FieldType,
            { Operand: TypeReference type } => type,
            _ when ParameterOf(body, source) is { } parameter => parameter.ParameterType,
            _ when VariableOf(body, source) is { } variable => variable.VariableType,
            _ => null,
        };

    /// <summary>The parameter that an instruction reads; for <c>this</c> one without a name.</summary>
    public static ParameterDefinition? ParameterOf(MethodDefinition body, Instruction instruction) =>
        instruction.OpCode.Code switch
        {
            Op.Ldarg or Op.Ldarg_S => (ParameterDefinition)instruction.Operand,
            >= Op.Ldarg_0 and <= Op.Ldarg_3 => ParameterAt(body, instruction.OpCode.Code - Op.Ldarg_0),
            _ => null,
        };

    /// <summary>The variable that an instruction reads or whose address it takes.</summary>
    public static VariableDefinition? VariableOf(MethodDefinition body, Instruction instruction) =>
        instruction.OpCode.Code switch
        {
            Op.Ldloc or Op.Ldloc_S or Op.Ldloca or Op.Ldloca_S => (VariableDefinition)instruction.Operand,
            >= Op.Ldloc_0 and <= Op.Ldloc_3 => body.Body.Variables[instruction.OpCode.Code - Op.Ldloc_0],
            _ => null,
        };

    /// <summary>What is put into a variable, everywhere that something is.</summary>
    public static IEnumerable<Instruction?> PutInto(MethodDefinition body, VariableDefinition variable) =>
        body.Body.Instructions.Where(it => Stored(body, it) == variable).Select(it => Source(body, it, 0));

    private static VariableDefinition? Stored(MethodDefinition body, Instruction instruction) =>
        instruction.OpCode.Code switch
        {
            Op.Stloc or Op.Stloc_S => (VariableDefinition)instruction.Operand,
            >= Op.Stloc_0 and <= Op.Stloc_3 => body.Body.Variables[instruction.OpCode.Code - Op.Stloc_0],
            _ => null,
        };

    private static ParameterDefinition ParameterAt(MethodDefinition body, int index) =>
        !body.HasThis ? body.Parameters[index]
        : index == 0 ? body.Body.ThisParameter
        : body.Parameters[index - 1];

    // Behind a jump, a throw or a return nothing falls through: control comes from whoever jumps there.
    private static Instruction? Before(MethodDefinition body, Instruction at) =>
        at.Previous is { } previous
        && previous.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Throw or FlowControl.Return)
            ? previous
            : body.Body.Instructions.FirstOrDefault(it =>
                it.Operand == at || (it.Operand is Instruction[] targets && targets.Contains(at))
            );

    private static int Pushes(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush => ((IMethodSignature)instruction.Operand).ReturnType.MetadataType
            == MetadataType.Void
                ? 0
                : 1,
            _ => 1,
        };

    private static int Pops(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Varpop => instruction.Operand is IMethodSignature called
                ? called.Parameters.Count + (called.HasThis && instruction.OpCode.Code != Op.Newobj ? 1 : 0)
                : 0,
            StackBehaviour.Popi_popi_popi
            or StackBehaviour.Popref_popi_popi
            or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8
            or StackBehaviour.Popref_popi_popref => 3,
            _ => 2,
        };
}
