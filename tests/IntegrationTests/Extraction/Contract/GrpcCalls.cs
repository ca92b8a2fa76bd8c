using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace IntegrationTests.Extraction.Contract;

/// <summary>gRPC calls, written down: metadata that matters, the messages, and the status.</summary>
internal sealed class GrpcCalls(Uri address) : IDisposable
{
    private static readonly string[] Metadata = ["grpc-status", "grpc-message", "problem-type", "idempotent-replay"];
    private readonly HttpClient client = new() { BaseAddress = address };

    /// <param name="method">The path of the method.</param>
    /// <param name="message">What it takes.</param>
    /// <param name="token">Whose call it is.</param>
    /// <param name="key">Its name, if it has one.</param>
    /// <param name="messages">After so many messages the caller goes; null: it stays to the end.</param>
    /// <returns>What was answered, and which service did.</returns>
    public async Task<(string Answer, string? By)> CallAsync(
        string method,
        IMessage message,
        string? token,
        string? key,
        int? messages
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Framed(message)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var lines = new List<string> { $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType}" };
        lines.AddRange(Told(answer.Headers));
        while (messages is null or > 0 && await ReadAsync(body) is { } read)
        {
            lines.Add(read);
            messages--;
        }

        lines.AddRange(Told(answer.TrailingHeaders));
        return (string.Join("\n  ", lines), answer.Headers.TryGetValues("Served-By", out var by) ? by.Single() : null);
    }

    public void Dispose() => client.Dispose();

    private static IEnumerable<string> Told(HttpResponseHeaders headers) =>
        from name in Metadata
        where headers.Contains(name)
        select $"{name}: {string.Join(", ", headers.GetValues(name))}";

    private static byte[] Framed(IMessage message)
    {
        var body = message.ToByteArray();
        var frame = new byte[5 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), body.Length);
        body.CopyTo(frame, 5);
        return frame;
    }

    // As text, where ids have the same name each time.
    private static async Task<string?> ReadAsync(Stream body)
    {
        var head = new byte[5];
        if (await body.ReadAtLeastAsync(head, 5, throwOnEndOfStream: false) == 0)
            return null;
        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
        await body.ReadExactlyAsync(message);
        return string.Concat(message.Select(one => one is >= 32 and < 127 ? ((char)one).ToString() : $"<{one}>"));
    }
}
