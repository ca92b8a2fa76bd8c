namespace Gateway.Replays;

internal sealed record ReplaysOptions(string? File, int? Orders, int Rounds, string? Plot);

internal static class ReplaysRun
{
    public static Task<int> RunAsync(ReplaysOptions options) => Task.FromResult(options.Rounds > 0 ? 0 : 1);
}
