using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace IntegrationTests.Telemetry;

/// <summary>
/// A real receiver of OTLP over gRPC: npm's implementation of gRPC with the public definition, in a process of its own
/// (<c>tests/otlp</c>).
/// </summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Span> spans = new();
    private readonly ConcurrentQueue<LogLine> logs = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Point>> points = new();
    private readonly ConcurrentQueue<string> raw = new();
    private readonly Process node;
    private readonly Task reading;

    private OtlpReceiver(Process node, string port)
    {
        this.node = node;
        Address = new Uri($"http://127.0.0.1:{port}");
        reading = ReadAsync();
    }

    /// <summary>Where the tests find it, with its packages.</summary>
    public static string Folder { get; } =
        typeof(OtlpReceiver)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "OtlpFolder")
            .Value!;

    /// <summary>Where to send to.</summary>
    public Uri Address { get; }

    /// <summary>Every span so far.</summary>
    public IReadOnlyCollection<Span> Spans => spans;

    /// <summary>Every line of a log so far.</summary>
    public IReadOnlyCollection<LogLine> Logs => logs;

    /// <summary>All that was said, as it was said.</summary>
    public IReadOnlyCollection<string> Raw => raw;

    public static async Task<OtlpReceiver> StartAsync()
    {
        var node = Process.Start(
            new ProcessStartInfo("node", "receiver.mjs")
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        return new OtlpReceiver(node, (await node.StandardOutput.ReadLineAsync()).ShouldNotBeNull());
    }

    /// <summary>What a service has sent of its metrics last.</summary>
    public IReadOnlyList<Point> PointsOf(string service) => points.GetValueOrDefault(service) ?? [];

    public async ValueTask DisposeAsync()
    {
        // It ends with its input.
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        await reading;
        node.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            raw.Enqueue(line);
            using var said = JsonDocument.Parse(line);
            var request = said.RootElement.GetProperty("request");
            foreach (var span in Received.Spans(request))
                spans.Enqueue(span);
            foreach (var log in Received.Logs(request))
                logs.Enqueue(log);
            foreach (var service in Received.Points(request).GroupBy(point => point.Service))
                points[service.Key] = [.. service];
        }
    }
}
