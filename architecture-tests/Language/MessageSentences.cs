using ArchitectureTests.MessageShapes;
using ArchitectureTests.RoundTrips;

namespace ArchitectureTests.Language;

/// <summary>What can be said of messages.</summary>
internal static class MessageSentences
{
    /// <summary>Messages, and what questions are answered with: whatever is written as JSON.</summary>
    public static Subjects<WireType> MessagesAndReplies() => new("messages and replies", WireType.In);

    /// <summary>The names that messages go by, today or when the snapshot was made.</summary>
    public static Subjects<Alias> Aliases() => new("aliases", Alias.In);

    public static Subjects<Message> AreEvents(this Subjects<Message> messages) =>
        messages.Where(message => message.IsEvent);

    public static Sentence BeRecords(this Should<Message> messages) =>
        messages.Have(
            (message, code) =>
                (message.Type.IsRecord, message.IsQuestion, WireType.ReplyTo(message, code)) switch
                {
                    (false, _, _) => [Of(message, "is no record")],
                    (_, true, null or { IsRecord: false }) =>
                    [
                        Of(message, "is answered with something that is no record"),
                    ],
                    _ => [],
                }
        );

    public static Sentence LiveInContracts(this Should<Message> messages) =>
        messages.Have(
            (message, _) =>
                message.Type.Assembly.Part == Part.Contracts
                    ? []
                    : [Of(message, $"is inside {message.Type.Assembly.Name}")]
        );

    public static Sentence SayTheirAlias(this Should<Message> messages) =>
        messages.Have(
            (message, _) => string.IsNullOrWhiteSpace(message.Alias) ? [Of(message, "has no [MessageIdentity]")] : []
        );

    public static Sentence HaveAnAliasOfTheirOwn(this Should<WireType> messages) =>
        messages.Have(
            (message, code) =>
                WireType
                    .In(code)
                    .Where(other => other.Alias == message.Alias && other != message)
                    .Select(other => Of(message, $"has the alias {message.Alias}, as {other.Code.Name} has"))
        );

    public static Sentence BeImmutable(this Should<WireType> messages) =>
        messages.Have(
            (message, code) =>
                MessageMember
                    .Of(message.Code, code)
                    .SelectMany(member =>
                        member.WaysToChange(code).Select(way => new Offence(member.Name, way, member.Place))
                    )
        );

    public static Sentence CarryPersonalData(this ShouldNot<Message> messages) =>
        messages.Have(
            (message, code) =>
                MessageMember
                    .Of(message.Type, code)
                    .Where(member => PersonalData.IsIn(member, message))
                    .Select(member => new Offence(member.Name, $"is carried by {message.Alias}", member.Place))
        );

    public static Sentence CreateEventsOfOthers(this ShouldNot<CodeAssembly> modules) =>
        modules.Have(
            (module, code) =>
                from use in module.Uses
                where use.Used is MethodReference { Name: ".ctor" or "<Clone>$" }
                let made = Message.In(code).FirstOrDefault(its => its.Type.Definition.FullName == use.UsedType.FullName)
                where made is { IsEvent: true } && made.Module != module.Module
                select use.AsOffence($"makes {made.Type.Name}")
        );

    public static Sentence SurviveBeingWrittenAndRead(this Should<WireType> messages) =>
        messages.Have((message, code) => RoundTrip.Of(message.Type).Select(its => its.AsOffence(code)));

    public static Sentence KeepTheirShape(this Should<Alias> aliases) =>
        aliases.Have((alias, code) => alias.BreakingChanges(code));

    public static Sentence BeWrittenDownWithTheirReaders(this Should<Alias> aliases) => aliases.Have(Staleness.Of);

    private static Offence Of(Message message, string problem) => new(message.Type.Name, problem, message.Type.Place);

    private static Offence Of(WireType message, string problem) => new(message.Code.Name, problem, message.Code.Place);
}
