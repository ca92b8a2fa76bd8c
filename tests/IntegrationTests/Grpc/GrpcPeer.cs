using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationTests.Grpc;

/// <summary>A client that others wrote, run by node: <c>tests/grpc</c>. It knows the <c>.proto</c> files and no more.</summary>
internal sealed class GrpcPeer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, GrpcTalk> talks = new();
    private readonly Process node;
    private readonly Task reading;
    private int last;

    public GrpcPeer()
    {
        var source = Path.Combine(Folder, "../../src");
        node = Process.Start(
            new ProcessStartInfo(
                "node",
                [
                    "peer.mjs",
                    Path.Combine(source, "Modules/Users/Users/Grpc/users.proto"),
                    Path.Combine(source, "Platform/Platform.Grpc/Protos/grpc/health/v1/health.proto"),
                    Path.Combine(source, "Platform/Platform.Grpc/Protos/grpc/reflection/v1/reflection.proto"),
                ]
            )
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        reading = ReadAsync();
    }

    public static string Folder { get; } =
        Path.GetFullPath(
            typeof(GrpcPeer)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(metadata => metadata.Key == "GrpcPeerFolder")
                .Value!
        );

    /// <summary>Begins a call.</summary>
    public GrpcTalk Begin(
        Uri address,
        string method,
        object request,
        string? token = null,
        (string Name, string Value)? metadata = null,
        int? deadline = null,
        bool reflect = false
    )
    {
        var id = Interlocked.Increment(ref last);
        var sent = new JsonObject();
        if (token is not null)
            sent["authorization"] = $"Bearer {token}";
        if (metadata is var (name, value))
            sent[name] = value;
        var command = new JsonObject
        {
            ["id"] = id,
            ["address"] = address.Authority,
            [reflect ? "reflect" : "method"] = method,
            ["request"] = JsonSerializer.SerializeToNode(request),
            ["metadata"] = sent,
        };
        if (deadline is not null)
            command["deadline"] = deadline;
        var talk = talks[id] = new GrpcTalk(() => Say(new JsonObject { ["id"] = id, ["cancel"] = true }));
        Say(command);
        return talk;
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its input.
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        await reading;
        node.Dispose();
    }

    private void Say(JsonObject command)
    {
        lock (node)
        {
            node.StandardInput.WriteLine(command.ToJsonString());
            node.StandardInput.Flush();
        }
    }

    private async Task ReadAsync()
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            var said = JsonElement.Parse(line);
            talks[said.GetProperty("id").GetInt32()].Hear(said);
        }
    }
}
