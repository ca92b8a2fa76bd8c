using System.Collections.Concurrent;
using System.Diagnostics;
using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

public sealed class CallerTests
{
    [Fact]
    public async Task An_invocation_names_who_called_whom()
    {
        var seen = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessagingDiagnostics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var folder = new TemporaryFolder();
        var options = new RigOptions { Alpha = [typeof(RelayHandler)], Beta = [typeof(AskedHandler)] };
        await using var rig = await Rig.StartAsync(folder, options);

        (await rig.Bus.InvokeAsync<Answered>(new Relay())).Text.ShouldBe("asked");

        var asked = seen.Single(a => a.DisplayName.StartsWith("integrationtests.asked ", StringComparison.Ordinal));
        asked.GetTagItem("module.caller").ShouldBe("Alpha");
        asked.GetTagItem("module.callee").ShouldBe("Beta");
        asked.GetTagItem("module.placement").ShouldBe("local");
    }

    public sealed record Relay;

    public sealed record Asked : IQuestion<Answered>;

    public sealed record Answered(string Text);

    public static class RelayHandler
    {
        public static Task<Answered> Handle(Relay _, IMessageBus bus) => bus.InvokeAsync<Answered>(new Asked());
    }

    public static class AskedHandler
    {
        public static Answered Handle(Asked _) => new("asked");
    }
}
