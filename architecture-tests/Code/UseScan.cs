namespace ArchitectureTests.Code;

/// <summary>
/// Finds what each member mentions: a base type, a signature, an attribute and its arguments, a local, and every
/// operand of a body (a <c>new</c>, a call, a <c>typeof</c>, a generic argument), in lambdas and async methods too.
/// </summary>
internal static class UseScan
{
    public static IEnumerable<Use> Of(CodeAssembly assembly) =>
        OfAssembly(assembly)
            .Concat(assembly.Types.SelectMany(type => OfType(assembly, type.Definition)))
            .Where(use => use.Used is not (GenericParameter or TypeSpecification));

    private static IEnumerable<Use> OfAssembly(CodeAssembly assembly) =>
        from used in Attributes(assembly.Definition)
        select new Use(assembly, assembly.Name, assembly.Definition.MainModule.Types[0], null, used, null);

    private static IEnumerable<Use> OfType(CodeAssembly assembly, TypeDefinition author)
    {
        var authors = Generated.Authors(author);
        foreach (var type in Generated.WithGenerated(author))
        {
            var written = type == author;
            if (written)
                foreach (var used in OfDeclaration(type))
                    yield return new Use(assembly, Names.Of(author), author, null, used, null);
            foreach (var property in type.Properties.Where(_ => written))
            foreach (var used in Attributes(property).Concat(Flat(property.PropertyType)))
                yield return new Use(assembly, Names.Of(property), author, null, used, null);
            foreach (var field in type.Fields.Where(field => written && !field.Name.StartsWith('<')))
            foreach (var used in Attributes(field).Concat(Flat(field.FieldType)))
                yield return new Use(assembly, Names.Of(field), author, null, used, null);
            foreach (var method in type.Methods)
            {
                var owner = Generated.Is(method) ? authors.GetValueOrDefault(method) : method;
                var by = owner is null ? Names.Of(author) : Names.Of(owner);
                if (written)
                    foreach (var used in OfSignature(method))
                        yield return new Use(assembly, by, author, owner, used, Sources.FirstLineOf(method));
                foreach (var (used, where) in OfBody(method))
                    yield return new Use(assembly, by, author, owner, used, where);
            }
        }
    }

    private static IEnumerable<MemberReference> OfDeclaration(TypeDefinition type) =>
        Attributes(type)
            .Concat(type.BaseType is null ? [] : Flat(type.BaseType))
            .Concat(type.Interfaces.SelectMany(its => Flat(its.InterfaceType)))
            .Concat(Constraints(type));

    private static IEnumerable<MemberReference> OfSignature(MethodDefinition method) =>
        Attributes(method)
            .Concat(Flat(method.ReturnType))
            .Concat(Attributes(method.MethodReturnType))
            .Concat(method.Parameters.SelectMany(p => Attributes(p).Concat(Flat(p.ParameterType))))
            .Concat(Constraints(method));

    private static IEnumerable<(MemberReference, Place?)> OfBody(MethodDefinition method)
    {
        if (!method.HasBody)
            yield break;
        var first = Sources.FirstLineOf(method);
        foreach (var used in method.Body.Variables.SelectMany(variable => Flat(variable.VariableType)))
            yield return (used, first);
        foreach (var handler in method.Body.ExceptionHandlers)
            if (handler.CatchType is { } caught)
                foreach (var used in Flat(caught))
                    yield return (used, Sources.LineOf(method, handler.HandlerStart));
        foreach (var instruction in method.Body.Instructions)
        foreach (var used in OfOperand(instruction.Operand))
            yield return (used, Sources.LineOf(method, instruction));
    }

    private static IEnumerable<MemberReference> OfOperand(object? operand) =>
        operand switch
        {
            TypeReference type => Flat(type),
            GenericInstanceMethod generic => Arguments(generic.DeclaringType)
                .Concat(generic.GenericArguments.SelectMany(Flat))
                .Append(generic.ElementMethod),
            MemberReference member => Arguments(member.DeclaringType).Append(member),
            CallSite called => Signature(called),
            _ => [],
        };

    private static IEnumerable<MemberReference> Attributes(ICustomAttributeProvider provider) =>
        provider
            .CustomAttributes.Where(attribute => !IsTheCompilers(attribute.AttributeType))
            .SelectMany(attribute =>
                Flat(attribute.AttributeType)
                    .Append(attribute.Constructor)
                    .Concat(attribute.ConstructorArguments.SelectMany(OfArgument))
                    .Concat(
                        attribute.Properties.Concat(attribute.Fields).SelectMany(named => OfArgument(named.Argument))
                    )
            );

    // Somebody's own among them is UnsafeAccessor, which opens what is private.
    private static bool IsTheCompilers(TypeReference attribute) =>
        attribute.Namespace == "System.Runtime.CompilerServices"
        && !attribute.Name.StartsWith("UnsafeAccessor", StringComparison.Ordinal);

    private static IEnumerable<MemberReference> OfArgument(CustomAttributeArgument argument) =>
        argument.Value switch
        {
            TypeReference type => Flat(type),
            CustomAttributeArgument inner => OfArgument(inner),
            CustomAttributeArgument[] many => many.SelectMany(OfArgument),
            _ => argument.Type.Namespace == "System" ? [] : Flat(argument.Type),
        };

    private static IEnumerable<MemberReference> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(p => p.Constraints).SelectMany(c => Flat(c.ConstraintType));

    private static IEnumerable<MemberReference> Arguments(TypeReference type) =>
        type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(Flat) : [];

    private static IEnumerable<MemberReference> Signature(IMethodSignature called) =>
        called.Parameters.Select(p => p.ParameterType).Append(called.ReturnType).SelectMany(Flat);

    /// <summary>A type and the types that it is made of.</summary>
    private static IEnumerable<MemberReference> Flat(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Append(generic.ElementType),
            RequiredModifierType modified => Flat(modified.ElementType).Concat(Flat(modified.ModifierType)),
            FunctionPointerType pointer => Signature(pointer),
            TypeSpecification specification => Flat(specification.ElementType),
            GenericParameter => [],
            _ => [type],
        };
}
