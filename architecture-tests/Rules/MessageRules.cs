using static ArchitectureTests.Language.MessageSentences;
using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>What a message is, and that it stays what others know it as.</summary>
internal static class MessageRules
{
    public static Rule Messages_are_records { get; } =
        Messages()
            .Should()
            .BeRecords()
            .Otherwise("Write it as a sealed record with constructor parameters; what answers a question is one too.");

    public static Rule Messages_are_immutable { get; } =
        MessagesAndReplies()
            .Should()
            .BeImmutable()
            .Otherwise("Members are set once (init), and hold IReadOnlyList<T> or IReadOnlyDictionary<K, V>.");

    public static Rule Messages_survive_being_written_and_read { get; } =
        MessagesAndReplies()
            .Should()
            .SurviveBeingWrittenAndRead()
            .Otherwise(
                "Make each member a constructor parameter or init, of a type that JSON can carry; what follows from others is a property without a field."
            );

    public static Rule Events_live_in_contracts { get; } =
        Messages()
            .That()
            .AreEvents()
            .Should()
            .LiveInContracts()
            .Otherwise("Move the event into the module's Contracts; what only the module itself hears is a command.");

    public static Rule Events_have_an_alias { get; } =
        Messages()
            .That()
            .AreEvents()
            .Should()
            .SayTheirAlias()
            .Otherwise("Give it the name that it is stored under: [MessageIdentity(\"order.created\")].");

    public static Rule Events_carry_no_personal_data { get; } =
        Messages()
            .That()
            .AreEvents()
            .ShouldNot()
            .CarryPersonalData()
            .Otherwise(
                "Events are kept for ever: carry the user's id, and send what a person can be known by in a command."
            );

    public static Rule A_module_does_not_create_events_of_others { get; } =
        Modules()
            .ShouldNot()
            .CreateEventsOfOthers()
            .Otherwise("Only the owner knows that it happened: send it a command, or publish an event of your own.");

    public static Rule An_alias_belongs_to_one_message { get; } =
        MessagesAndReplies()
            .Should()
            .HaveAnAliasOfTheirOwn()
            .Otherwise("Give one of them another [MessageIdentity], or another Version.");

    public static Rule An_alias_keeps_its_shape { get; } =
        Aliases()
            .Should()
            .KeepTheirShape()
            .Otherwise(
                "Leave this one as it was, and put the new shape beside it, as a record of its own: [MessageIdentity(\"…\", Version = 2)]. New members may be optional: nullable, or with a default value. When no store holds the old one any more, take it out of messages.json by hand."
            );

    public static Rule Who_reads_a_message_is_written_down { get; } =
        Aliases()
            .Should()
            .BeWrittenDownWithTheirReaders()
            .Otherwise(
                "Run `dotnet run --project architecture-tests -- accept`, and commit architecture-tests/messages.json."
            );
}
