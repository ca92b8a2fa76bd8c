using ArchitectureTests.Bodies;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Language;

/// <summary>Where messages are sent from, and whether they leave with a transaction.</summary>
internal static class Publishing
{
    private const string Bus = "Platform.Messaging.IMessageBus";
    private const string Context = "Platform.Messaging.IMessageContext";
    private const string Outbox = "Platform.Messaging.IDbContextOutbox`1";
    private static readonly string[] Buses = [Bus, Context, Outbox, "Platform.Messaging.MessageBus"];
    private static readonly string[] Sending = ["PublishAsync", "SendAsync", "ScheduleAsync", "RespondToSenderAsync"];

    /// <summary>
    /// A handler's context, and the bus that a handler is given as a parameter (which is that context), keep what is sent
    /// until the commit; so does the outbox, which is for code outside handlers. Any other bus stores it at once.
    /// </summary>
    public static Sentence SendOutsideATransaction(this ShouldNot<CodeMethod> methods) =>
        methods.Have(
            (method, _) =>
                from call in method.Calls
                where Buses.Contains(call.On) && Sending.Contains(call.Called.Name)
                where !LeavesWithTheTransaction(call)
                select call.AsOffence()
        );

    private static bool LeavesWithTheTransaction(Call call)
    {
        var source = call.Argument(0);
        return (source is null ? null : Operands.TypeOf(call.Body, source)?.GetElementType().FullName) switch
        {
            // What the handler of a question sends is dropped.
            Context => !Handlers.AnswersQuestion(call.By.Type),
            Outbox => true,
            Bus => Handlers.IsCalledByTheBus(call.By.Type, call.By.Definition)
                && !Handlers.AnswersQuestion(call.By.Type)
                && IsParameter(call, source!),
            _ => false,
        };
    }

    // Async code and lambdas keep the parameters of their author in fields of generated types.
    private static bool IsParameter(Call call, Instruction source) =>
        source.Operand is FieldReference field
            ? Generated.Is(field.DeclaringType.Resolve())
            : Operands.ParameterOf(call.Body, source) is not null;
}
