using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

internal static class Refusal
{
    /// <summary>It ended with one sentence, and nowhere is a password that begins with "never", or a stack trace.</summary>
    public static void ShouldBeRefused(this HostRun run, int code, string says)
    {
        run.Said.ShouldBe(says);
        run.Code.ShouldBe(code);
        (run.Said + run.Output).ShouldNotContain("never");
        (run.Said + run.Output).ShouldNotContain(PrivateServer.SuperusersPassword);
        run.Output.ShouldNotContain("   at ");
    }
}
