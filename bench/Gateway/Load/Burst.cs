using System.Diagnostics;

namespace Gateway.Load;

/// <summary>Requests for a while, on so many connections, each sending the next one when it has its answer.</summary>
internal static class Burst
{
    /// <summary>Sends them, and answers how long each took, in microseconds.</summary>
    /// <exception cref="InvalidOperationException">One of them did not succeed.</exception>
    public static async Task<BurstResult> RunAsync(
        Uri address,
        Func<byte[]> request,
        int connections,
        TimeSpan duration
    )
    {
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Connection.OpenAsync(address)));
        var begin = Stopwatch.GetTimestamp();
        var end = begin + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var each = await Task.WhenAll(open.Select(connection => Task.Run(() => RepeatAsync(connection, request, end))));
        var took = Stopwatch.GetElapsedTime(begin);
        foreach (var connection in open)
            connection.Dispose();
        var latencies = each.SelectMany(some => some).ToArray();
        Array.Sort(latencies);
        return new BurstResult(latencies, took);
    }

    private static async Task<List<double>> RepeatAsync(Connection connection, Func<byte[]> request, long end)
    {
        var latencies = new List<double>(16 * 1024);
        var sent = Stopwatch.GetTimestamp();
        while (sent < end)
        {
            var status = await connection.SendAsync(request());
            if (status is < 200 or >= 300)
                throw new InvalidOperationException($"A request was answered with {status}.");
            var answered = Stopwatch.GetTimestamp();
            latencies.Add((answered - sent) * 1e6 / Stopwatch.Frequency);
            sent = answered;
        }

        return latencies;
    }
}

/// <summary>What came of it.</summary>
/// <param name="Latencies">In microseconds, in ascending order.</param>
/// <param name="Took">How long all of it took.</param>
internal sealed record BurstResult(double[] Latencies, TimeSpan Took)
{
    public int Count => Latencies.Length;

    public double PerSecond => Count / Took.TotalSeconds;

    public double Percentile(double part) => Latencies[(int)Math.Min(Count - 1, Count * part)];
}
