using System.Globalization;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>How much of it: small in CI, and as large as the environment says.</summary>
internal static class ChaosSettings
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    /// <summary>How long a replay may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(Kills(0) < 10 ? 5 : 60);

    /// <summary>How often to kill: <c>CHAOS_KILLS</c>.</summary>
    public static int Kills(int otherwise) => Setting("CHAOS_KILLS", otherwise);

    /// <summary>Chance, which <c>CHAOS_SEED</c> repeats.</summary>
    public static Random Random(ITestOutputHelper output)
    {
        var seed = Setting("CHAOS_SEED", System.Random.Shared.Next());
        output.WriteLine($"CHAOS_SEED={seed}");
        return new Random(seed);
    }

    /// <summary>What is replayed: <c>CHAOS_FILE</c> and <c>CHAOS_ORDERS</c>.</summary>
    public static IEnumerable<string> Replay()
    {
        if (Environment.GetEnvironmentVariable("CHAOS_FILE") is { Length: > 0 } file)
            yield return $"--file={file}";
        if (Environment.GetEnvironmentVariable("CHAOS_ORDERS") is { Length: > 0 } orders)
            yield return $"--orders={orders}";
    }

    // The one place that waits for time and not for a fact: a kill has to come at any moment.
    public static async Task AMomentAsync(Random random)
    {
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(50) + (random.NextDouble() * LongestPause));
        await moment.WaitForNextTickAsync();
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
