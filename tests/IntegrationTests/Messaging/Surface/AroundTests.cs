using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>The methods around a handler.</summary>
public sealed class AroundTests
{
    [Fact]
    public async Task They_run_in_order_and_pass_values_by_type()
    {
        var (seen, notes) = await RunAsync(new Around("do"));

        seen.ShouldBe(["load", "before loaded", "validate extra", "handle loaded extra", "after", "finally"]);
        notes.ShouldBe(["do"]);
    }

    [Fact]
    public async Task Stop_ends_it_there()
    {
        var (seen, notes) = await RunAsync(new Around("stop"));

        seen.ShouldBe(["load", "before loaded"]);
        notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Finally_runs_after_a_failure_too()
    {
        var (seen, notes) = await RunAsync(new Around("fail"));

        seen.ShouldBe(["load", "before loaded", "validate extra", "handle loaded extra", "finally", "failed"]);
        notes.ShouldBeEmpty();
    }

    private static async Task<(IReadOnlyList<string> Seen, List<string> Notes)> RunAsync(Around message)
    {
        using var folder = new TemporaryFolder();
        var probe = new Probe();
        var options = new RigOptions { Alpha = [typeof(AroundHandler), typeof(AskHandler)], Probe = probe };
        await using var rig = await Rig.StartAsync(folder, options);
        try
        {
            await rig.Bus.InvokeAsync(message);
        }
        catch (InvalidDataException)
        {
            probe.See("failed");
        }

        return (probe.Seen, await rig.AlphaNotesAsync());
    }

    public sealed record Around(string What);

    public sealed record Ask : IQuestion<Loaded>;

    public sealed record Loaded(string Text);

    public sealed record Extra(string Text);

    public static class AskHandler
    {
        public static Loaded Handle(Ask _) => new("loaded");
    }

    public static class AroundHandler
    {
        // Without the DbContext, so outside the transaction: a question may be asked.
        public static Task<Loaded> LoadAsync(Around _, IMessageBus bus, Probe probe)
        {
            probe.See("load");
            return bus.InvokeAsync<Loaded>(new Ask());
        }

        public static (HandlerContinuation, Extra) Before(Around message, Loaded loaded, Probe probe)
        {
            probe.See($"before {loaded.Text}");
            return (message.What == "stop" ? HandlerContinuation.Stop : HandlerContinuation.Continue, new("extra"));
        }

        public static void Validate(Around _, AlphaDbContext alpha, Extra extra, Probe probe)
        {
            alpha.IsEnlisted.ShouldBeTrue();
            probe.See($"validate {extra.Text}");
        }

        public static void Handle(Around message, Loaded loaded, Extra extra, AlphaDbContext alpha, Probe probe)
        {
            probe.See($"handle {loaded.Text} {extra.Text}");
            alpha.Add(new Note { Text = message.What });
            if (message.What == "fail")
            {
                throw new InvalidDataException("as told");
            }
        }

        public static void After(Probe probe) => probe.See("after");

        public static void Finally(Probe probe) => probe.See("finally");
    }
}
