using Mono.Cecil.Cil;

namespace ArchitectureTests.Flow;

/// <summary>Reads the instructions of a method, from a place that is jumped to until the next one.</summary>
internal sealed class MethodReading(
    MethodDefinition method,
    Dictionary<FieldDefinition, Value> fields,
    TypeDefinition author
)
{
    // The uses are noted once it is known what is known where.
    public void Read(Instruction start, State state, Blocks blocks, Action<TextUse>? note)
    {
        for (var instruction = start; instruction is not null; instruction = instruction.Next)
        {
            if (instruction != start && blocks.IsStart(instruction))
            {
                blocks.Reach(instruction, state);
                return;
            }
            state = Step(instruction, state, note);
            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
                Jump(instruction, state, blocks);
            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
                return;
        }
    }

    private static void Jump(Instruction instruction, State state, Blocks blocks)
    {
        if (instruction.OpCode.Code is Op.Leave or Op.Leave_S)
            state = state with { Stack = [] };
        foreach (var target in instruction.Operand as Instruction[] ?? [(Instruction)instruction.Operand])
            blocks.Reach(target, state);
    }

    private State Step(Instruction instruction, State state, Action<TextUse>? note)
    {
        if (LocalOf(instruction) is { } local)
            return StepLocal(instruction, local, state);
        switch (instruction.OpCode.Code)
        {
            case Op.Ldstr:
                return state.Push(Text.Of((string)instruction.Operand));
            case Op.Ldnull:
                return state.Push(Value.Null);
            case Op.Dup:
                state = state.Pop(1, out var copied);
                return state.Push(copied[0]).Push(copied[0]);
            case Op.Castclass or Op.Nop or Op.Volatile or Op.Readonly:
                return state;
            case Op.Newarr:
                return state.Pop(1, out _).WithArray(instruction.Offset).Push(new Made(instruction.Offset));
            case Op.Stelem_Ref or Op.Stelem_Any:
                state = state.Pop(3, out var element);
                return element[0] is Made array ? state.WithElement(array.Offset, element[2]) : state;
            case Op.Ldfld:
                return state.Pop(1, out _).Push(FieldOf(instruction));
            case Op.Ldsfld:
                return state.Push(FieldOf(instruction));
            case Op.Ldflda or Op.Ldsflda:
                Keep(instruction, Value.Unknown);
                break;
            case Op.Stfld or Op.Stsfld when IsKept((FieldReference)instruction.Operand) is { }:
                state = state.Pop(StackEffect.Taken(instruction, method), out var kept);
                Keep(instruction, kept[^1]);
                return state;
            case Op.Call or Op.Callvirt or Op.Newobj:
                return Call(instruction, state, note);
            case Op.Ldftn or Op.Ldvirtftn or Op.Ldtoken when instruction.Operand is MethodReference passedOn:
                note?.Invoke(new(method, instruction, passedOn, []));
                break;
        }
        state = state.Pop(StackEffect.Taken(instruction, method), out var taken);
        Note(instruction, called: null, taken, state, note);
        for (var i = 0; i < StackEffect.Put(instruction); i++)
            state = state.Push(Value.Unknown);
        return state;
    }

    private static State StepLocal(Instruction instruction, int local, State state)
    {
        switch (instruction.OpCode.Code)
        {
            case Op.Ldloca or Op.Ldloca_S:
                return state.Push(new Address(local));
            case Op.Stloc or Op.Stloc_S or Op.Stloc_0 or Op.Stloc_1 or Op.Stloc_2 or Op.Stloc_3:
                state = state.Pop(1, out var value);
                return state.With(local, value[0]);
            default:
                return state.Push(state.Local(local));
        }
    }

    private State Call(Instruction instruction, State state, Action<TextUse>? note)
    {
        var called = (MethodReference)instruction.Operand;
        state = state.Pop(StackEffect.Taken(instruction, method), out var arguments);
        if (TextCalls.Result(called, arguments, state) is { } made)
            return made;
        Note(instruction, called, arguments, state, note);
        foreach (var changed in arguments.OfType<Address>())
            state = state.With(changed.Local, Value.Unknown);
        return StackEffect.Put(instruction) == 0 ? state : state.Push(GetterOf(called) ?? Value.Unknown);
    }

    private void Note(
        Instruction instruction,
        MethodReference? called,
        Value[] values,
        State state,
        Action<TextUse>? note
    )
    {
        if (note is null)
            return;
        if (called is not null || Array.Exists(values, value => value is Text))
            note(new(method, instruction, called, values));
        foreach (var array in values.OfType<Made>())
            note(new(method, instruction, null, state.Arrays.GetValueOrDefault(array.Offset, [])));
    }

    // A property without more code than its field.
    private Value? GetterOf(MethodReference called) =>
        called.Name.StartsWith("get_", StringComparison.Ordinal)
        && called is { HasThis: false, Parameters.Count: 0 }
        && called.ReturnType.MetadataType == MetadataType.String
        && called.TryResolve() is { Body.Instructions: [{ OpCode.Code: Op.Ldsfld } field, { OpCode.Code: Op.Ret }] }
            ? FieldOf(field)
            : null;

    private Value FieldOf(Instruction instruction)
    {
        var field = (FieldReference)instruction.Operand;
        if (IsKept(field) is { } own)
            return fields.GetValueOrDefault(own, Value.Null);
        return
            field.FieldType.MetadataType == MetadataType.String
            && instruction.OpCode.Code == Op.Ldsfld
            && field.TryResolve() is { } other
            ? SetOnce.ValueOf(other)
            : Value.Unknown;
    }

    private void Keep(Instruction instruction, Value value)
    {
        if (IsKept((FieldReference)instruction.Operand) is { } field)
            fields[field] = fields.TryGetValue(field, out var known) ? known.Or(value) : value;
    }

    /// <summary>The field, when it is a variable that the compiler made a field of, for a lambda or an async method.</summary>
    private FieldDefinition? IsKept(FieldReference field) =>
        field.DeclaringType.GetElementType() is TypeDefinition declaring
        && Generated.Is(declaring)
        && Generated.AuthorOf(declaring) == author
            ? field.TryResolve()
            : null;

    private static int? LocalOf(Instruction instruction) =>
        instruction.OpCode.Code switch
        {
            Op.Ldloc_0 or Op.Stloc_0 => 0,
            Op.Ldloc_1 or Op.Stloc_1 => 1,
            Op.Ldloc_2 or Op.Stloc_2 => 2,
            Op.Ldloc_3 or Op.Stloc_3 => 3,
            _ => (instruction.Operand as VariableDefinition)?.Index,
        };
}
