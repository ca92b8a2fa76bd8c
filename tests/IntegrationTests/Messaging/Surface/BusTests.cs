using IntegrationTests.Data;
using IntegrationTests.Messaging.Guarantees;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>What callers of the bus may rely on.</summary>
public sealed class BusTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Probe _probe = new();
    private readonly ManualTime _time = new();
    private Rig _rig = null!;

    public async Task InitializeAsync() => _rig = await Rig.StartAsync(_folder, Options());

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_exception_of_an_invoked_handler_is_the_callers() =>
        (await Should.ThrowAsync<InvalidDataException>(() => _rig.Bus.InvokeAsync(new Fail()))).Message.ShouldBe(
            "mine"
        );

    [Fact]
    public async Task Sending_and_invoking_what_nobody_handles_throws_and_publishing_does_not()
    {
        (
            await Should.ThrowAsync<NoHandlerException>(async () => await _rig.Bus.SendAsync(new Nobody()))
        ).Message.ShouldContain(nameof(Nobody));
        await Should.ThrowAsync<NoHandlerException>(() => _rig.Bus.InvokeAsync(new Nobody()));
        await _rig.Bus.PublishAsync(new Nobody());
    }

    [Fact]
    public async Task A_question_has_a_deadline()
    {
        var asked = _rig.Bus.InvokeAsync<Answer>(new Ask(Patient: true), timeout: TimeSpan.FromSeconds(3));
        await _probe.UntilSeen("asked");
        _time.Advance(TimeSpan.FromSeconds(2));
        asked.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(2));

        await Should.ThrowAsync<TimeoutException>(() => asked);
    }

    [Fact]
    public async Task A_question_without_the_reply_asked_for_is_a_mistake() =>
        await Should.ThrowAsync<InvalidOperationException>(() => _rig.Bus.InvokeAsync<string>(new Ask(Patient: false)));

    [Fact]
    public async Task Nothing_is_asked_inside_a_transaction() =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() => _rig.Bus.InvokeAsync(new AskWithin()))
        ).Message.ShouldContain("inside an open transaction");

    [Fact]
    public async Task Options_travel_with_the_message()
    {
        var options = new DeliveryOptions { GroupId = "group 1", SagaId = "saga 1" }.WithHeader("colour", "red");

        await _rig.Services.TrackActivity().ExecuteAndWaitAsync(bus => bus.SendAsync(new Show(), options).AsTask());

        _probe.Seen.ShouldBe(["group 1, saga 1, red"]);
    }

    [Fact]
    public async Task What_is_of_no_use_any_more_is_dropped()
    {
        var full = Options();
        full.Messaging.Capacity = 0;
        await using (var sender = await Rig.CreateAsync(_folder, full))
        {
            await sender.Bus.SendAsync(
                new Heard("too late"),
                new DeliveryOptions { ScheduleDelay = TimeSpan.FromSeconds(1), DeliverWithin = TimeSpan.FromSeconds(2) }
            );
        }

        _time.Advance(TimeSpan.FromSeconds(5));
        await Rig.LeaveBehindAsync(_folder, Options(), new Marker("looked"));
        await _probe.UntilSeen("looked", _time);
        _probe.Seen.ShouldBe(["looked"]);
    }

    [Fact]
    public async Task Outside_a_handler_the_outbox_makes_state_and_messages_one_commit()
    {
        await using var scope = _rig.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IDbContextOutbox<AlphaDbContext>>();
        var session = await _rig
            .Services.TrackActivity()
            .ExecuteAndWaitAsync(async _ =>
            {
                outbox.DbContext.Add(new Note { Text = "kept" });
                await outbox.SendAsync(new Heard("sent"));
                (await Rig.CountAsync(_rig.Alpha, "outbox")).ShouldBe(0);
                await outbox.SaveChangesAndFlushMessagesAsync();
            });

        session.Executed.SingleMessage<Heard>().Text.ShouldBe("sent");
        (await _rig.AlphaNotesAsync()).ShouldBe(["kept"]);
    }

    [Fact]
    public async Task A_session_tells_what_failed()
    {
        var session = await _rig.Services.SendMessageAndWaitAsync(new Fail());

        session.MovedToErrorQueue.SingleMessage<Fail>();
        session.AllExceptions().ShouldHaveSingleItem().ShouldBeOfType<InvalidDataException>();
        session.Executed.Envelopes.ShouldBeEmpty();
    }

    private RigOptions Options()
    {
        var options = new RigOptions
        {
            Alpha = [typeof(FailHandler), typeof(AskHandler), typeof(AskWithinHandler), typeof(ShowHandler)],
            Beta = [typeof(HeardHandler), typeof(MarkerHandler)],
            Probe = _probe,
            Time = _time,
            Messaging = new() { Workers = 1, Poll = TimeSpan.FromMilliseconds(10) },
        };
        options.AlphaPolicies.OnException<InvalidDataException>().MoveToErrorQueue();
        return options;
    }

    public sealed record Fail;

    public sealed record Nobody;

    public sealed record Ask(bool Patient) : IQuestion<Answer>;

    public sealed record Answer;

    public sealed record AskWithin;

    public sealed record Show;

    public static class FailHandler
    {
        public static void Handle(Fail _, AlphaDbContext _1) => throw new InvalidDataException("mine");
    }

    public static class AskHandler
    {
        public static async Task<Answer> Handle(Ask ask, AlphaDbContext _, Probe probe, CancellationToken cancel)
        {
            probe.See("asked");
            if (ask.Patient)
            {
                await new TaskCompletionSource().Task.WaitAsync(cancel);
            }

            return new Answer();
        }
    }

    public static class AskWithinHandler
    {
        public static Task Handle(AskWithin _, AlphaDbContext _1, IMessageBus bus) =>
            bus.InvokeAsync<Answer>(new Ask(Patient: false));
    }

    public static class ShowHandler
    {
        public static void Handle(Show _, AlphaDbContext _1, Envelope envelope, IMessageContext context, Probe probe)
        {
            context.Envelope.ShouldBe(envelope);
            probe.See($"{envelope.GroupId}, {envelope.SagaId}, {envelope.Headers["colour"]}");
        }
    }
}
