using System.Text.Json;
using System.Threading.Channels;

namespace IntegrationTests.Grpc;

/// <summary>One call of the peer.</summary>
internal sealed class GrpcTalk(Action cancel)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Channel<JsonElement> messages = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<GrpcOutcome> outcome = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>How it ended.</summary>
    public Task<GrpcOutcome> Outcome => outcome.Task.WaitAsync(Patience);

    /// <summary>The next message.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await messages.Reader.ReadAsync(patience.Token);
    }

    /// <summary>What came until it ended, but for what was read before.</summary>
    public async Task<IReadOnlyList<JsonElement>> RestAsync()
    {
        await Outcome;
        return await messages.Reader.ReadAllAsync().ToListAsync();
    }

    /// <summary>The one message of a call that went well.</summary>
    public async Task<JsonElement> AnswerAsync()
    {
        var ended = await Outcome;
        ended.Status.ShouldBe(0, ended.Message);
        return (await RestAsync()).ShouldHaveSingleItem();
    }

    public void Cancel() => cancel();

    public void Hear(JsonElement said)
    {
        if (said.TryGetProperty("data", out var message))
        {
            messages.Writer.TryWrite(message);
            return;
        }

        messages.Writer.TryComplete();
        outcome.TrySetResult(
            new GrpcOutcome(
                said.GetProperty("status").GetInt32(),
                said.GetProperty("message").GetString()!,
                said.GetProperty("metadata")
                    .EnumerateObject()
                    .ToDictionary(one => one.Name, one => one.Value.ToString())
            )
        );
    }
}

/// <summary>How a call ended: its status, what was said, and the metadata of head and end.</summary>
internal sealed record GrpcOutcome(int Status, string Message, IReadOnlyDictionary<string, string> Metadata);
