using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Channels;

namespace Platform.Extraction;

/// <summary>The messages on their way to one module: those that wait at the same time travel together.</summary>
internal sealed class MessageLane : IAsyncDisposable
{
    public const string Path = "/platform/messages";

    private const int MostAtATime = 200;
    private const int LargestBatch = 1024 * 1024;
    private const int Senders = 2;

    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>();
    private readonly CancellationTokenSource stopping = new();
    private readonly string module;
    private readonly Hop hop;
    private readonly Task[] running;

    public MessageLane(string module, Hop hop)
    {
        (this.module, this.hop) = (module, hop);
        // What sends for everybody belongs to no trace, not even to that of the first who has something to send.
        using (ExecutionContext.SuppressFlow())
            running = [.. Enumerable.Range(0, Senders).Select(_ => Task.Run(RunAsync))];
    }

    /// <summary>Sends a message; it is stored there when this returns.</summary>
    /// <exception cref="ModuleUnavailableException">Nobody has taken it.</exception>
    public Task SendAsync(CloudEvent message, CancellationToken cancel)
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!waiting.Writer.TryWrite(new Waiting(message, sent)))
            throw new ModuleUnavailableException(module, "this process is about to end");
        return sent.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync();
        await Task.WhenAll(running);
        stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Waiting>();
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            for (
                var size = 0;
                batch.Count < MostAtATime && size < LargestBatch && waiting.Reader.TryRead(out var one);
                size += one.Message.Data.Length
            )
                batch.Add(one);
            if (batch.Count > 0)
                await SendAsync(batch);
            batch.Clear();
        }
    }

    private async Task SendAsync(List<Waiting> batch)
    {
        try
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(
                [.. batch.Select(one => one.Message)],
                WireJson.Default.ListCloudEvent
            );
            using var response = await hop.SendAsync(
                module,
                Path,
                request => request.Content = Content(body),
                repeatable: true,
                deadline: null,
                stopping.Token
            );
            if (response.StatusCode != HttpStatusCode.Accepted)
                throw new ModuleUnavailableException(
                    module,
                    $"its process answers {(int)response.StatusCode} to messages"
                );
            batch.ForEach(one => one.Sent.TrySetResult());
        }
        catch (Exception failed)
        {
            var unavailable =
                failed as ModuleUnavailableException ?? new ModuleUnavailableException(module, failed.Message, failed);
            batch.ForEach(one => one.Sent.TrySetException(unavailable));
        }
    }

    private static ByteArrayContent Content(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.BatchType);
        return content;
    }

    private readonly record struct Waiting(CloudEvent Message, TaskCompletionSource Sent);
}
