using Mono.Cecil.Cil;

namespace ArchitectureTests.Bodies;

/// <summary>One use of a method: a call, a <c>new</c>, or the method handed on as a delegate.</summary>
/// <param name="By">The method that somebody wrote.</param>
/// <param name="Body">The compiled method that the instruction stands in.</param>
/// <param name="At">The instruction.</param>
internal sealed record Call(CodeMethod By, MethodDefinition Body, Instruction At)
{
    public MethodReference Called { get; } = ((MethodReference)At.Operand).GetElementMethod();

    /// <summary>The full name of the type that declares what is called.</summary>
    public string On => Called.DeclaringType.GetElementType().FullName;

    public bool IsNew => At.OpCode.Code == Op.Newobj;

    public bool IsHandedOn => At.OpCode.Code is Op.Ldftn or Op.Ldvirtftn;

    public Place? Where => Sources.LineOf(Body, At) ?? By.Place;

    /// <summary>What made an argument; that of an instance method's call, which comes first, is the object.</summary>
    public Instruction? Argument(int index)
    {
        var arguments = Called.Parameters.Count + (Called.HasThis && !IsNew ? 1 : 0);
        return IsHandedOn || index >= arguments ? null : Operands.Source(Body, At, arguments - 1 - index);
    }

    /// <summary>What made the argument for a parameter.</summary>
    public Instruction? ArgumentFor(ParameterDefinition parameter) =>
        Argument(parameter.Index + (Called.HasThis && !IsNew ? 1 : 0));

    public Offence AsOffence(string? used = null) => new(By.Name, used ?? Names.Of(Called), Where);
}
