using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Threading.Channels;

namespace IntegrationTests.Notifications;

/// <summary>A mail server and a reader of mails that others wrote, run by node: <c>tests/mail</c>.</summary>
internal sealed class MailPeer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Channel<JsonElement> said = Channel.CreateUnbounded<JsonElement>();

    private MailPeer(object command)
    {
        process = Start(command);
        _ = ListenAsync();
    }

    public static string Folder { get; } =
        typeof(MailPeer)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "MailPeerFolder")
            .Value!;

    public int Port { get; private set; }

    /// <summary>Reads mails as a mail program would.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ReadAsync(IEnumerable<string> files)
    {
        using var node = Start(new { command = "parse", files });
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0);
        return [.. JsonElement.Parse(answer).EnumerateArray()];
    }

    /// <summary>A mail server: what it says depends on whom a mail is to, see <c>peer.mjs</c>.</summary>
    public static async Task<MailPeer> ServeAsync(
        int port = 0,
        object? tls = null,
        string? user = null,
        string? password = null
    )
    {
        var peer = new MailPeer(
            new
            {
                command = "serve",
                port,
                tls,
                user,
                password,
            }
        );
        peer.Port = (await peer.NextAsync("listening")).GetProperty("port").GetInt32();
        return peer;
    }

    /// <summary>The next thing of this sort that it says, what it says of others left out.</summary>
    public async Task<JsonElement> NextAsync(string sort, string? to = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var one = await said.Reader.ReadAsync(patience.Token);
            if (one.GetProperty("event").GetString() == sort && (to is null || one.GetProperty("to").GetString() == to))
                return one;
        }
    }

    /// <summary>What it has said and nobody has asked for.</summary>
    public IEnumerable<JsonElement> Rest()
    {
        while (said.Reader.TryRead(out var one))
            yield return one;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(object command)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder, RedirectStandardOutput = true };
        start.ArgumentList.Add("peer.mjs");
        start.ArgumentList.Add(JsonSerializer.Serialize(command, PeerJson.Options));
        return Process.Start(start)!;
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            said.Writer.TryWrite(JsonElement.Parse(line));
        said.Writer.Complete();
    }

    private static class PeerJson
    {
        public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        };
    }
}

/// <summary>A test that needs node and the packages in tests/mail (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MailPeerFactAttribute : FactAttribute
{
    public MailPeerFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(MailPeer.Folder, "node_modules", "smtp-server")))
            Skip = "tests/mail has no packages: run npm ci there.";
    }
}
