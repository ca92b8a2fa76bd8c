using IntegrationTests.Data;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>What must always hold, each with a seam that breaks it: a guarantee whose test cannot fail is not tested.</summary>
public sealed class GuaranteeTests
{
    private static readonly Dictionary<string, (Func<Breakage?, Task> Scenario, Breakage Seam)> Guarantees = new()
    {
        ["1 state and messages are one commit"] = (OneCommit.Scenario, OneCommit.Seam),
        ["2 every subscriber has its own copy"] = (OwnCopy.Scenario, OwnCopy.Seam),
        ["3 a change of state happens once"] = (OnceOnly.Scenario, OnceOnly.Seam),
        ["4 what cannot be handled is a dead letter"] = (DeadLetterInView.Scenario, DeadLetterInView.Seam),
        ["5 a claim is a lease"] = (LeasedClaim.Scenario, LeasedClaim.Seam),
        ["6 nothing waiting is lost"] = (NothingLost.Scenario, NothingLost.Seam),
        ["7 a group is handled in order"] = (InOrder.Scenario, InOrder.Seam),
        ["8 memory stays bounded"] = (BoundedMemory.Scenario, BoundedMemory.Seam),
        ["9 the trace goes on"] = (TraceGoesOn.Scenario, TraceGoesOn.Seam),
        ["10 the clock is TimeProvider"] = (OneClock.Scenario, OneClock.Seam),
    };

    public static TheoryData<string> All => [.. Guarantees.Keys];

    [Theory, MemberData(nameof(All))]
    public Task The_guarantee_holds(string guarantee) => Guarantees[guarantee].Scenario(null);

    [SmallDiskFact]
    public Task Nothing_waiting_is_lost_by_a_full_disk() => NothingLost.AFullDisk();

    [Theory, MemberData(nameof(All))]
    public Task The_test_is_red_when_it_is_broken(string guarantee) =>
        Assert.ThrowsAsync<ShouldAssertException>(() => Guarantees[guarantee].Scenario(Guarantees[guarantee].Seam));
}
