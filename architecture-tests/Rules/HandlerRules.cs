using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>How handlers are written, and the code around them: the pipeline does what they leave out.</summary>
internal static class HandlerRules
{
    public static Rule Messages_leave_with_the_transaction { get; } =
        Methods()
            .ShouldNot()
            .SendOutsideATransaction()
            .Otherwise(
                "In a handler, return the message or take an IMessageContext; in an endpoint, send one command to the own module through WriteRequest; in a background job, use IDbContextOutbox<T>."
            );

    public static Rule Nothing_is_begun_that_nobody_waits_for { get; } =
        Methods()
            .ShouldNot()
            .BeginWhatNobodyWaitsFor()
            .Otherwise(
                "Await it, or send a message for what is to happen later: its handler is retried and survives a restart."
            );

    public static Rule The_pipeline_saves_and_commits { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Saving"))
            .Otherwise(
                "Leave it to the pipeline: change what the handler's DbContext tracks, and return. An endpoint sends a command; a background job uses IDbContextOutbox<T>."
            );

    public static Rule Handlers_leave_the_outbox_to_others { get; } =
        HandlerClasses()
            .ShouldNot()
            .UseTheOutbox()
            .Otherwise(
                "Take the module's DbContext, and return the messages: the pipeline commits both with the message that is handled."
            );

    public static Rule Endpoints_write_through_a_command { get; } =
        Routes()
            .ShouldNot()
            .WriteToTheDatabase()
            .Otherwise(
                "Send a command through WriteRequest; its handler writes, in one commit with the answer and with what it sends."
            );

    public static Rule Modules_block_no_thread { get; } =
        Methods()
            .ShouldNot()
            .BlockAThread()
            .Otherwise("Await it. What can only block has a thread of its own: new Thread(Work).");

    public static Rule Whoever_awaits_takes_a_cancellation_token { get; } =
        Methods()
            .That()
            .AreAsynchronous()
            .Should()
            .TakeACancellationTokenWhereTheyAwait()
            .Otherwise("Take a CancellationToken, the bus and the framework have one for you, and pass it on.");

    public static Rule A_cancellation_token_is_passed_on { get; } =
        Methods()
            .That()
            .TakeACancellationToken()
            .Should()
            .PassItOn()
            .Otherwise("Pass on the CancellationToken that is at hand.");

    public static Rule Time_comes_from_TimeProvider { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Time"))
            .Otherwise(
                "Take a TimeProvider: GetUtcNow(), Guid.CreateVersion7(now), Task.Delay(delay, time, cancel), new CancellationTokenSource(delay, time)."
            );
}
