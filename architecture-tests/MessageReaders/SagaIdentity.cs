using ArchitectureTests.MessageShapes;
using Platform.Messaging;

namespace ArchitectureTests.MessageReaders;

/// <summary>What the bus reads of a message for a saga: the member that says which one it is for.</summary>
internal static class SagaIdentity
{
    public static IEnumerable<string> ReadFor(CodeType handler, WireType message, Codebase code)
    {
        if (!handler.Is(Handlers.Saga))
            return [];
        var saga = code.Load(handler);
        var methods = saga.GetMethods()
            .Where(method => method.GetParameters() is [var first, ..] && first.ParameterType == message.Type)
            .ToArray();
        return SagaAccess.MemberOf(saga, message.Type, methods) is { } member ? [member.Name] : [];
    }
}
