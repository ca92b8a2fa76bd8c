using System.Net;
using System.Net.Sockets;

namespace Gateway.Load;

/// <summary>One HTTP/1.1 connection, with as little around it as can be: the machine is the measured programs'.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<Connection> OpenAsync(Uri address)
    {
        var connection = new Connection();
        await connection.socket.ConnectAsync(IPAddress.Loopback, address.Port);
        return connection;
    }

    /// <summary>Sends a request, and answers the status of what came back, read to its end.</summary>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The connection was closed before the answer was whole.");
            length += read;
            if (Answer.StatusOfWhole(buffer.AsSpan(0, length)) is { } status)
                return status;
        }
    }

    public void Dispose() => socket.Dispose();
}
