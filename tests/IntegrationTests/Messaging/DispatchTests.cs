using IntegrationTests.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Messaging;

namespace IntegrationTests.Messaging;

public sealed class DispatchTests
{
    [Fact]
    public async Task A_command_writes_and_its_event_reaches_the_other_module()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await Rig.StartAsync(
            folder,
            new RigOptions { Alpha = [typeof(WriteHandler)], Beta = [typeof(WrittenHandler)] }
        );

        var session = await rig.Services.InvokeMessageAndWaitAsync(new Write("hello"));

        session.Sent.SingleMessage<Written>().Text.ShouldBe("hello");
        session.Executed.SingleMessage<Written>();
        await using var alpha = rig.Alpha.CreateReader();
        (await alpha.Notes.SingleAsync()).Text.ShouldBe("hello");
        await using var beta = rig.Beta.CreateReader();
        (await beta.Notes.SingleAsync()).Text.ShouldBe("heard hello");
        (await Rig.CountAsync(rig.Alpha, "events")).ShouldBe(1);
        await new Probe().Until(async () => await Rig.CountAsync(rig.Alpha, "outbox") == 0, "the outbox is empty");
    }

    public sealed record Write(string Text);

    [MessageIdentity("alpha.written")]
    public sealed record Written(string Text) : IEvent;

    public static class WriteHandler
    {
        public static Written Handle(Write command, AlphaDbContext alpha)
        {
            alpha.Add(new Note { Text = command.Text });
            return new Written(command.Text);
        }
    }

    public static class WrittenHandler
    {
        public static void Handle(Written written, BetaDbContext beta) =>
            beta.Add(new Note { Text = $"heard {written.Text}" });
    }
}
