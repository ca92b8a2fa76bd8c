namespace ArchitectureTests.Language;

/// <summary>What the container gives to every module alike, and so could carry anything between them.</summary>
internal static class Sharing
{
    private static readonly string[] OfAll = ["Platform.Data.ModuleDatabase", "Platform.Hosting.Module"];
    private static readonly string[] Carriers =
    [
        "System.Threading.Channels",
        "System.Collections",
        "System.Collections.Generic",
        "System.Collections.Concurrent",
    ];

    /// <summary>
    /// The databases and classes of all modules, anywhere; and in a constructor that the container calls, a delegate,
    /// channel or collection in which no type is the module's own.
    /// </summary>
    public static Sentence BeGivenWhatAllShare(this ShouldNot<CodeType> types) =>
        types.Have(
            (type, _) =>
                from method in type.Methods
                from parameter in method.Parameters
                where
                    Parts(parameter.ParameterType).Any(part => OfAll.Contains(part.FullName))
                    || (
                        method is { IsConstructor: true, IsStatic: false }
                        && IsCarrier(parameter.ParameterType)
                        && IsMadeByTheContainer(type)
                    )
                select new Offence(
                    Names.Of(method),
                    $"is given {Names.Short(parameter.ParameterType)}",
                    Sources.FirstLineOf(method) ?? type.Place
                )
        );

    private static bool IsCarrier(TypeReference type) =>
        (Carriers.Contains(type.Namespace) || type.TryResolve()?.BaseType?.FullName == "System.MulticastDelegate")
        && !Parts(type).Any(part => part.Scope is ModuleDefinition)
        && type is not ArrayType;

    // Options, records and exceptions are made where they are needed.
    private static bool IsMadeByTheContainer(CodeType type) =>
        !type.IsRecord
        && !type.Is("System.Exception")
        && !type.Definition.IsValueType
        && !type.Assembly.Uses.Any(use =>
            use.Used is MethodReference { Name: ".ctor" } && use.UsedType.FullName == type.Definition.FullName
        );

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
            FunctionPointerType => [],
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };
}
