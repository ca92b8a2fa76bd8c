using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>Names and forms of handlers.</summary>
public sealed class HandlerFormTests
{
    [Fact]
    public async Task Each_name_and_form_is_a_handler()
    {
        using var folder = new TemporaryFolder();
        var probe = new Probe();
        await using var rig = await Rig.StartAsync(
            folder,
            new RigOptions { Alpha = [typeof(StaticHandler), typeof(InstanceConsumer)], Probe = probe }
        );

        foreach (var message in new object[] { new A(), new B(), new C(), new D(), new E(), new F(), new G(), new H() })
        {
            await rig.Bus.InvokeAsync(message);
        }

        probe.Seen.ShouldBe(["A", "B", "C", "D", "E", "F", "G", "H"]);
    }

    [Fact]
    public async Task What_is_described_is_what_is_there()
    {
        using var folder = new TemporaryFolder();
        await using var rig = await Rig.CreateAsync(folder, new RigOptions { Alpha = [typeof(StaticHandler)] });

        var described = rig.Runtime.Graph.All.Select(c => $"{c.Subscriber}: {c.Alias}");

        described.ShouldContain("Alpha.StaticHandler: forms.a");
        described.ShouldContain("Alpha.StaticHandler: integrationtests.b");
    }

    [MessageIdentity("forms.a")]
    public sealed record A;

    public sealed record B;

    public sealed record C;

    public sealed record D;

    public sealed record E;

    public sealed record F;

    public sealed record G;

    public sealed record H;

    public static class StaticHandler
    {
        public static void Handle(A _, Probe probe) => probe.See("A");

        public static Task HandleAsync(B _, Probe probe)
        {
            probe.See("B");
            return Task.CompletedTask;
        }

        public static ValueTask Handles(C _, Probe probe)
        {
            probe.See("C");
            return ValueTask.CompletedTask;
        }

        public static async Task HandlesAsync(D _, Probe probe, AlphaDbContext _1, CancellationToken cancel)
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            probe.See("D");
        }
    }

    public sealed class InstanceConsumer(Probe probe)
    {
        public void Consume(E _) => probe.See("E");

        public Task ConsumeAsync(F _)
        {
            probe.See("F");
            return Task.CompletedTask;
        }

        public void Consumes(G _, AlphaDbContext _1) => probe.See("G");

        public async ValueTask ConsumesAsync(H _)
        {
            await Task.Yield();
            probe.See("H");
        }
    }
}
