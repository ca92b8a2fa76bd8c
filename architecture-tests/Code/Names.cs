namespace ArchitectureTests.Code;

/// <summary>Names as they stand in the source: <c>Orders.OrderFulfilment.Handle(StockReserved)</c>.</summary>
internal static class Names
{
    public static string Of(MemberReference member) =>
        member switch
        {
            TypeReference type => Of(type),
            MethodDefinition method => Of(method),
            MethodReference { Name: ".ctor" } constructor => $"new {Of(constructor.DeclaringType)}",
            MethodReference method => $"{Of(method.DeclaringType)}.{Bare(method)}",
            _ => $"{Of(member.DeclaringType)}.{member.Name}",
        };

    public static string Of(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic =>
                $"{Of(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Short))}>",
            FunctionPointerType pointer => Short(pointer),
            TypeSpecification specification => Of(specification.ElementType),
            _ => (type.DeclaringType is { } outer ? Of(outer) : type.Namespace) is { Length: > 0 } prefix
                ? $"{prefix}.{WithoutArity(type.Name)}"
                : WithoutArity(type.Name),
        };

    public static string Of(MethodDefinition method) =>
        method.IsGetter || method.IsSetter || method.IsAddOn || method.IsRemoveOn
            ? $"{Of(method.DeclaringType)}.{Bare(method)}"
            : $"{Of(method.DeclaringType)}.{Bare(method)}({string.Join(", ", method.Parameters.Select(p => Short(p.ParameterType)))})";

    public static string Short(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic =>
                $"{WithoutArity(generic.ElementType.Name)}<{string.Join(", ", generic.GenericArguments.Select(Short))}>",
            ArrayType array => $"{Short(array.ElementType)}[]",
            FunctionPointerType pointer =>
                $"delegate*<{string.Join(", ", pointer.Parameters.Select(p => p.ParameterType).Append(pointer.ReturnType).Select(Short))}>",
            TypeSpecification specification => Short(specification.ElementType),
            _ => WithoutArity(type.Name),
        };

    private static string Bare(MethodReference method) =>
        method.Name switch
        {
            ".ctor" => Short(method.DeclaringType.GetElementType()),
            ".cctor" => "static " + Short(method.DeclaringType.GetElementType()),
            var name when name.StartsWith("get_", StringComparison.Ordinal) => name[4..],
            var name when name.StartsWith("set_", StringComparison.Ordinal) => name[4..],
            var name => name,
        };

    private static string WithoutArity(string name) => Generated.WrittenName(name).Split('`')[0];
}
