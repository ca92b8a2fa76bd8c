using Platform.Extraction;

namespace UnitTests.Extraction;

/// <summary>What an operator may ask for.</summary>
public sealed class ChangePlacementRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ChangePlacementRequest Fine = new(10, " canary ", null, null, null, null, null, null);

    [Fact]
    public void A_share_and_a_reason_are_enough() => Fine.Checked(Now).ShouldBe((new Placement(10), "canary"));

    [Fact]
    public void Everything_that_can_be_said()
    {
        var id = Guid.CreateVersion7();
        var request = Fine with
        {
            Users = [id.ToString("B").ToUpperInvariant(), id.ToString()],
            Groups = ["sales", "sales"],
            Canary = true,
            Versions = new Dictionary<string, int> { ["1.0.0"] = 90, ["1.1.0"] = 10 },
            From = Now.ToOffset(TimeSpan.FromHours(2)),
            Until = Now.AddHours(1),
        };
        request
            .Checked(Now)
            .Placement.ShouldBe(
                new Placement(10)
                {
                    Users = [id.ToString()],
                    Groups = ["sales"],
                    Canary = true,
                    Versions = new Dictionary<string, int> { ["1.1.0"] = 10, ["1.0.0"] = 90 },
                    From = Now,
                    Until = Now.AddHours(1),
                }
            );
    }

    public static TheoryData<string, string> Wrong =>
        new()
        {
            { "extracted", "101" },
            { "extracted", "-1" },
            { "extracted", "none" },
            { "reason", "no reason" },
            { "reason", "blank" },
            { "reason", "long" },
            { "users", "email" },
            { "users", "null" },
            { "groups", "unknown" },
            { "reason", "escape" },
            { "versions", "too many" },
            { "versions", "nameless" },
            { "versions", "negative" },
            { "versions", "all nothing" },
            { "until", "over" },
            { "until", "before from" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named(string member, string how) =>
        Should.Throw<Refused>(() => Made(how).Checked(Now)).Errors!.Keys.ShouldBe([member]);

    private static ChangePlacementRequest Made(string how) =>
        how switch
        {
            "101" => Fine with { Extracted = 101 },
            "-1" => Fine with { Extracted = -1 },
            "none" => Fine with { Extracted = null },
            "no reason" => Fine with { Reason = null },
            "blank" => Fine with { Reason = "  " },
            "long" => Fine with { Reason = new string('x', 501) },
            "email" => Fine with { Users = ["ada@shop.example"] },
            "null" => Fine with { Users = [null] },
            "unknown" => Fine with { Groups = ["kings"] },
            "escape" => Fine with { Reason = "red \u001b[31m" },
            "too many" => Fine with { Versions = Enumerable.Range(1, 21).ToDictionary(one => $"{one}", one => 1) },
            "nameless" => Fine with { Versions = new Dictionary<string, int> { [""] = 1 } },
            "negative" => Fine with
            {
                Versions = new Dictionary<string, int> { ["1"] = -1, ["2"] = 1 },
            },
            "all nothing" => Fine with { Versions = new Dictionary<string, int> { ["1"] = 0 } },
            "over" => Fine with { Until = Now },
            _ => Fine with { From = Now.AddHours(2), Until = Now.AddHours(1) },
        };
}
