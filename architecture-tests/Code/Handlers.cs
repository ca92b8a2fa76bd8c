namespace ArchitectureTests.Code;

/// <summary>A method that the bus calls with a message.</summary>
internal sealed record HandlerMethod(CodeType Class, MethodDefinition Method, TypeReference Message)
{
    public bool IsOfSaga => Class.Is(Handlers.Saga);

    public string Name => Names.Of(Method);

    /// <summary>What it mentions, in its own code and in the lambdas and async code that belong to it.</summary>
    public IEnumerable<Use> Uses => Class.Assembly.Uses.Where(use => use.Method == Method);

    public override string ToString() => Name;
}

/// <summary>Finds handlers and sagas by the rules that the bus goes by; a test holds the two against each other.</summary>
internal static class Handlers
{
    public const string Saga = "Platform.Messaging.Saga";

    private static readonly string[] HandleNames = ["Handle", "Handles", "Consume", "Consumes"];
    private static readonly string[] SagaNames = [.. HandleNames, "Start", "Starts", "StartOrHandle", "NotFound"];

    public static bool IsHandlerClass(CodeType type) =>
        !type.Definition.HasGenericParameters
        && (
            type.Is(Saga)
            || type.Definition.Name.EndsWith("Handler", StringComparison.Ordinal)
            || type.Definition.Name.EndsWith("Consumer", StringComparison.Ordinal)
        )
        && MethodsOf(type).Any();

    public static IEnumerable<CodeType> ClassesOf(CodeAssembly assembly) => assembly.Types.Where(IsHandlerClass);

    public static IEnumerable<HandlerMethod> Of(CodeAssembly assembly) => ClassesOf(assembly).SelectMany(MethodsOf);

    public static IEnumerable<HandlerMethod> MethodsOf(CodeType type)
    {
        var names = type.Is(Saga) ? SagaNames : HandleNames;
        return type
            .Methods.Where(method => method.IsPublic && method.HasParameters)
            .Where(method => names.Any(name => method.Name == name || method.Name == name + "Async"))
            .Select(method => new HandlerMethod(type, method, method.Parameters[0].ParameterType));
    }
}
