namespace ArchitectureTests.MessageShapes;

/// <summary>
/// Which messages outlive the call that makes them, in an outbox, an event log, or another process: all but those
/// that their module keeps to itself and hands to <c>InvokeAsync</c> right where it makes them.
/// </summary>
internal static class Kept
{
    public const string Timeout = "Platform.Messaging.TimeoutMessage";

    public static IReadOnlyList<WireType> In(Codebase code) => code.Once(Find);

    private static IEnumerable<WireType> Find(Codebase code) =>
        WireType.In(code).Where(message => !IsInvokedAlone(message, code));

    private static bool IsInvokedAlone(WireType message, Codebase code)
    {
        if (message.Kind != "command" || message.Code.Assembly.Part == Part.Contracts)
            return false;
        var makers = code.Modules.SelectMany(module => module.Uses).Where(use => Makes(use, message)).ToList();
        return makers.Count > 0
            && makers.TrueForAll(maker => maker.Method is { } method && InvokesAlone(maker, method));
    }

    private static bool Makes(Use use, WireType message) =>
        use.Used is MethodReference { Name: ".ctor" or "<Clone>$" }
        && use.UsedType.FullName == message.Code.Definition.FullName
        && use.Author != message.Code.Definition;

    private static bool InvokesAlone(Use maker, MethodDefinition method)
    {
        var calls = maker
            .Assembly.Uses.Where(use => use.Method == method && use.Used is MethodReference)
            .Where(use => use.UsedAssembly.StartsWith("Platform.", StringComparison.Ordinal))
            .Select(use => use.Used.Name)
            .ToHashSet(StringComparer.Ordinal);
        return calls.Any(name => name.StartsWith("Invoke", StringComparison.Ordinal))
            && !calls.Overlaps(["SendAsync", "PublishAsync", "ScheduleAsync"])
            && !Handlers.IsHandlerClass(new CodeType(maker.Assembly, maker.Author));
    }
}
