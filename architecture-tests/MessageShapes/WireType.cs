using Platform.Messaging;

namespace ArchitectureTests.MessageShapes;

/// <summary>What is written as JSON under an alias: a message, or what a question is answered with.</summary>
internal sealed record WireType(string Alias, string Kind, CodeType Code, Type Type)
{
    public string Module => Code.Assembly.Module!;

    public static IReadOnlyList<WireType> In(Codebase code) => code.Once(Find);

    private static IEnumerable<WireType> Find(Codebase code)
    {
        var aliases = new MessageTypes();
        return Message
            .In(code)
            .Select(message => (message.Type, Kind: KindOf(message)))
            .Concat(
                Message
                    .In(code)
                    .Select(message => ReplyTo(message, code))
                    .OfType<CodeType>()
                    .Select(reply => (Type: reply, Kind: "reply"))
            )
            .DistinctBy(its => its.Type.Definition.FullName)
            .Select(its =>
            {
                var type = code.Load(its.Type);
                return new WireType(aliases.AliasOf(type), its.Kind, its.Type, type);
            });
    }

    /// <summary>What a question is answered with; null when it is no type of Contracts or of a module.</summary>
    public static CodeType? ReplyTo(Message question, Codebase code) =>
        question
            .Type.Supertypes.OfType<GenericInstanceType>()
            .Where(its => its.ElementType.FullName == Message.Question)
            .Select(its => its.GenericArguments[0].TryResolve())
            .OfType<TypeDefinition>()
            .Select(reply => (reply, assembly: code.Find(reply.Module.Assembly.Name.Name)))
            .Where(its => its.assembly is { Part: Part.Module or Part.Contracts })
            .Select(its => new CodeType(its.assembly!, its.reply))
            .FirstOrDefault();

    public override string ToString() => Alias;

    private static string KindOf(Message message) =>
        message.IsEvent ? "event"
        : message.IsQuestion ? "question"
        : message.Type.Is(Kept.Timeout) ? "time-out"
        : "command";
}
