using IntegrationTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>
/// A message that can never be handled ends in that module's dead letters with its error and its attempts, in view and
/// replayable; it never stops the ones behind it.
/// </summary>
public static class DeadLetterInView
{
    internal static readonly Breakage Seam = new() { Store = (d, n, o, t) => new ThrowsAway(d, n, o, t) };

    internal static async Task Scenario(Breakage? broken)
    {
        using var folder = new TemporaryFolder();
        var probe = broken.Probe();
        var process = new RigOptions
        {
            Beta = [typeof(PartHandler)],
            Probe = probe,
            Broken = broken,
        };
        process.BetaPolicies.OnException<InvalidDataException>().RetryTimes(2).MoveToErrorQueue();
        await using var rig = await Rig.StartAsync(folder, process);
        var letters = rig.Services.GetRequiredService<DeadLetters>();
        Task<IReadOnlyList<DeadLetter>> Letters() => letters.QueryAsync("beta", null, 10, null, default);

        foreach (var part in new[] { "bad 1", "good 2", "bad 3", "good 4" })
        {
            await rig.Bus.SendAsync(new Part(part), new DeliveryOptions { GroupId = "one after the other" });
        }

        await probe.UntilSeen("good 4");
        probe.Seen.ShouldBe(["good 2", "good 4"]);
        var dead = await Letters();
        dead.Select(d => d.Body).ShouldBe(["""{"text":"bad 3"}""", """{"text":"bad 1"}"""]);
        dead.ShouldAllBe(d => d.Attempts == 3 && d.ErrorType == typeof(InvalidDataException).FullName);
        dead.ShouldAllBe(d =>
            d.Module == "Beta" && d.Subscriber == "Beta.PartHandler" && d.Error.Contains("it is bad")
        );

        probe.See("mended");
        (await letters.ReplayAsync(dead[1].Id, default)).ShouldBeTrue();
        (await letters.DiscardAsync(dead[0].Id, default)).ShouldBeTrue();
        await probe.UntilSeen("bad 1");
        (await Letters()).ShouldBeEmpty();
        (await letters.ReplayAsync(dead[0].Id, default)).ShouldBeFalse("it was discarded");
        probe.Seen.ShouldBe(["good 2", "good 4", "mended", "bad 1"]);
    }

    public sealed record Part(string Text);

    public static class PartHandler
    {
        public static void Handle(Part part, BetaDbContext _, Probe probe)
        {
            if (part.Text.StartsWith("bad", StringComparison.Ordinal) && !probe.Seen.Contains("mended"))
            {
                throw new InvalidDataException("it is bad");
            }

            probe.See(part.Text);
        }
    }

    private sealed class ThrowsAway(ModuleDatabase database, Guid node, MessagingOptions options, TimeProvider time)
        : MessageStore(database, node, options, time)
    {
        public override ValueTask AddDeadLetterAsync(
            WriteTransaction transaction,
            Envelope envelope,
            string subscriber,
            Exception error,
            CancellationToken cancel
        ) => ValueTask.CompletedTask;
    }
}
