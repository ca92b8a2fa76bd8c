namespace ArchitectureTests.Bodies;

/// <summary>A method that somebody wrote.</summary>
/// <param name="Type">The type that it is written in.</param>
/// <param name="Definition">The method itself.</param>
/// <param name="Bodies">Its own code, and what the compiler took out of it: lambdas, local functions, async code.</param>
internal sealed record CodeMethod(CodeType Type, MethodDefinition Definition, IReadOnlyList<MethodDefinition> Bodies)
{
    public string Name => Names.Of(Definition);

    public Place? Place => Sources.FirstLineOf(Definition) ?? Sources.PlaceOf(Type.Definition, Definition.Name);

    /// <summary>Every use of a method in its code; what an expression tree only quotes is none.</summary>
    public IEnumerable<Call> Calls =>
        from body in Bodies
        from instruction in body.Body.Instructions
        where instruction.Operand is MethodReference && instruction.OpCode.Code != Op.Ldtoken
        select new Call(this, body, instruction);

    /// <summary>Whether its signature is another assembly's: it overrides, or implements an interface.</summary>
    public bool IsDictated =>
        Definition.IsVirtual
        && Type.Supertypes.Select(type => type.TryResolve())
            .Where(type => type is not null && type.Module != Definition.Module)
            .SelectMany(type => type!.Methods)
            .Any(its =>
                its.Name == Definition.Name.Split('.')[^1] && its.Parameters.Count == Definition.Parameters.Count
            );

    public static IReadOnlyList<CodeMethod> In(Codebase code) => code.Once(Find);

    public override string ToString() => Name;

    private static IEnumerable<CodeMethod> Find(Codebase code) =>
        code.Modules.Concat(code.Of(Part.Contracts)).SelectMany(assembly => assembly.Types).SelectMany(Of);

    private static IEnumerable<CodeMethod> Of(CodeType type)
    {
        var generated = Generated.Authors(type.Definition).ToLookup(pair => pair.Value, pair => pair.Key);
        return type.Methods.Select(method => new CodeMethod(
            type,
            method,
            [.. generated[method].Prepend(method).Where(body => body.HasBody)]
        ));
    }
}
