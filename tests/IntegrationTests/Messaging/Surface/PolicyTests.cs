using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>What is done about failures.</summary>
public sealed class PolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Steps_are_taken_one_per_attempt_and_end_in_the_dead_letters()
    {
        var policies = new MessagingPolicies();
        policies
            .OnException<IOException>()
            .RetryTimes(2)
            .Then.RetryWithCooldown(Second)
            .Then.ScheduleRetry(2 * Second)
            .Then.Requeue(1);

        Steps(policies, new FileNotFoundException(), 6)
            .ShouldBe([
                FailureStep.RetryAfter(TimeSpan.Zero),
                FailureStep.RetryAfter(TimeSpan.Zero),
                FailureStep.RetryAfter(Second),
                FailureStep.Schedule(2 * Second),
                FailureStep.Schedule(TimeSpan.Zero),
                FailureStep.DeadLetter,
            ]);
    }

    [Fact]
    public void The_first_rule_that_fits_counts()
    {
        var policies = new MessagingPolicies();
        policies.OnException<IOException>(e => e.Message == "this one").Discard();
        policies.OnException<IOException>().MoveToErrorQueue();

        Steps(policies, new IOException("this one"), 1).ShouldBe([FailureStep.Discard]);
        Steps(policies, new IOException("another"), 1).ShouldBe([FailureStep.DeadLetter]);
    }

    [Fact]
    public void Without_a_rule_failures_are_retried_and_refusals_are_not()
    {
        var none = new MessagingPolicies();

        Steps(none, new IOException(), 8)
            .Select(s => s.Action)
            .ShouldBe([
                FailureAction.Retry,
                FailureAction.Retry,
                FailureAction.Retry,
                FailureAction.Schedule,
                FailureAction.Schedule,
                FailureAction.Schedule,
                FailureAction.Schedule,
                FailureAction.DeadLetter,
            ]);
        Steps(none, Refused.NotFound("order"), 1).ShouldBe([FailureStep.DeadLetter]);
    }

    [Theory]
    [InlineData("retry", 2)]
    [InlineData("requeue", 2)]
    [InlineData("discard", 1)]
    public async Task A_message_takes_its_steps(string policy, int attempts)
    {
        using var folder = new TemporaryFolder();
        var probe = new Probe();
        var options = new RigOptions { Alpha = [typeof(FailsFirstHandler)], Probe = probe };
        var rule = options.AlphaPolicies.OnException<InvalidDataException>();
        _ = policy switch
        {
            "retry" => rule.RetryTimes(1),
            "requeue" => rule.Requeue(1),
            _ => rule.Discard(),
        };
        await using var rig = await Rig.StartAsync(folder, options);

        var session = await rig.Services.SendMessageAndWaitAsync(new FailsFirst());

        probe.Seen.ShouldBe(Enumerable.Range(1, attempts).Select(i => $"attempt {i}"));
        (await rig.AlphaNotesAsync()).Count.ShouldBe(attempts - 1);
        session.MovedToErrorQueue.Envelopes.Count.ShouldBe(2 - attempts);
        (await Rig.CountAsync(rig.Alpha, "dead_letters")).ShouldBe(0);
    }

    private static IEnumerable<FailureStep> Steps(MessagingPolicies policies, Exception thrown, int attempts) =>
        Enumerable.Range(1, attempts).Select(i => FailureRule.StepFor(policies.Rules, thrown, i));

    public sealed record FailsFirst;

    public static class FailsFirstHandler
    {
        public static void Handle(FailsFirst _, AlphaDbContext alpha, Envelope envelope, Probe probe)
        {
            probe.See($"attempt {envelope.Attempts}");
            alpha.Add(new Note { Text = "done" });
            if (envelope.Attempts == 1)
            {
                throw new InvalidDataException("the first time");
            }
        }
    }
}
