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

    private const string SideEffect = "Platform.Messaging.ISideEffect";

    private static readonly string[] Endings = ["Handler", "Consumer"];
    private static readonly string[] HandleNames = ["Handle", "Handles", "Consume", "Consumes"];
    private static readonly string[] SagaNames = [.. HandleNames, "Start", "Starts", "StartOrHandle", "NotFound"];
    private static readonly string[] AroundNames = ["Before", "Load", "Validate", "After", "Finally"];

    public static bool IsHandlerClass(CodeType type) =>
        type.Definition is { HasGenericParameters: false, IsClass: true }
        // A static class is abstract and sealed.
        && (!type.Definition.IsAbstract || type.Definition.IsSealed)
        && (type.Is(Saga) || Array.Exists(Endings, ending => EndsWith(type, ending)))
        && MethodsOf(type).Any();

    public static IEnumerable<CodeType> ClassesOf(CodeAssembly assembly) => assembly.Types.Where(IsHandlerClass);

    public static IEnumerable<HandlerMethod> Of(CodeAssembly assembly) => ClassesOf(assembly).SelectMany(MethodsOf);

    public static IEnumerable<HandlerMethod> MethodsOf(CodeType type)
    {
        var names = type.Is(Saga) ? SagaNames : HandleNames;
        return type
            .Methods.Where(method => method.IsPublic && method.HasParameters)
            .Where(method => IsCalled(method, names))
            .Select(method => new HandlerMethod(type, method, MessageOf(method.Parameters[0].ParameterType)));
    }

    /// <summary>Whether the bus calls it: a handler, a method around one, or a side effect. Its parameters are injected.</summary>
    public static bool IsCalledByTheBus(CodeType type, MethodDefinition method) =>
        method.IsPublic
        && (
            type.Is(SideEffect)
                ? IsCalled(method, "Execute")
                : IsHandlerClass(type)
                    && (IsCalled(method, AroundNames) || MethodsOf(type).Any(handler => handler.Method == method))
        );

    public static bool AnswersQuestion(CodeType type) =>
        MethodsOf(type)
            .Select(handler => handler.Message.TryResolve())
            .Any(message => message is not null && new CodeType(type.Assembly, message).Is(Message.Question));

    /// <summary>What a handler class is called, its ending apart: BookReceipts for BookReceiptsHandler.</summary>
    public static string NameOf(CodeType type) =>
        Array.Find(Endings, ending => EndsWith(type, ending)) is { } ending
            ? type.Definition.Name[..^ending.Length]
            : type.Definition.Name;

    // A handler of several messages at once takes an array of them.
    private static TypeReference MessageOf(TypeReference parameter) =>
        parameter is ArrayType several ? several.ElementType : parameter;

    private static bool EndsWith(CodeType type, string ending) =>
        type.Definition.Name.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsCalled(MethodDefinition method, params string[] names) =>
        Array.Exists(names, name => method.Name == name || method.Name == name + "Async");
}
