using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace IntegrationTests.Shop;

/// <summary>
/// A stretch of network on the way to a process that can be disturbed: its connections are cut, stall, or trickle.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private const int Block = 16 * 1024;
    private const int Drop = 512;
    private static readonly TimeSpan BetweenDrops = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<Socket, bool> open = [];
    private readonly CancellationTokenSource ending = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri target;
    private readonly Task accepting;
    private volatile TaskCompletionSource? stall;
    private volatile bool trickles;
    private volatile bool losesAnswers;
    private int lostAnswers;
    private int roundTrips;

    /// <param name="target">Where it leads.</param>
    public Relay(Uri target)
    {
        this.target = target;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    /// <summary>Where the network begins.</summary>
    public Uri Address { get; }

    /// <summary>Resets every connection: what was on its way is gone.</summary>
    public void Cut()
    {
        foreach (var socket in open.Keys)
            Reset(socket);
    }

    /// <summary>Nothing arrives, and nothing is refused, until <see cref="Mend"/>.</summary>
    public void Stall() => stall ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A few bytes at a time arrive.</summary>
    public void Trickle() => trickles = true;

    /// <summary>What is sent arrives; what comes back does not, and the connection is reset instead.</summary>
    public void LoseAnswers() => losesAnswers = true;

    /// <summary>How many answers were lost.</summary>
    public int LostAnswers => Volatile.Read(ref lostAnswers);

    /// <summary>How often a connection has asked for something and then been answered.</summary>
    public int RoundTrips => Volatile.Read(ref roundTrips);

    /// <summary>All is well again; what has stalled goes on.</summary>
    public void Mend()
    {
        (trickles, losesAnswers) = (false, false);
        var stalled = stall;
        stall = null;
        stalled?.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        Mend();
        Cut();
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptSocketAsync(ending.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        using var from = near;
        using var to = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        (from.NoDelay, to.NoDelay) = (true, true);
        (open[from], open[to]) = (true, true);
        try
        {
            await to.ConnectAsync(IPAddress.Loopback, target.Port, ending.Token);
            var asked = new StrongBox<int>();
            await Task.WhenAll(PumpAsync(from, to, asked, isAnswer: false), PumpAsync(to, from, asked, isAnswer: true));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // As one end, so the other.
            Reset(from);
        }
        finally
        {
            open.TryRemove(from, out _);
            open.TryRemove(to, out _);
        }
    }

    private async Task PumpAsync(Socket from, Socket to, StrongBox<int> asked, bool isAnswer)
    {
        try
        {
            var buffer = new byte[Block];
            while (await from.ReceiveAsync(buffer, ending.Token) is > 0 and var count)
            {
                if (Interlocked.Exchange(ref asked.Value, isAnswer ? 0 : 1) == 1 && isAnswer)
                    Interlocked.Increment(ref roundTrips);
                if (isAnswer && losesAnswers)
                {
                    Interlocked.Increment(ref lostAnswers);
                    throw new OperationCanceledException();
                }

                if (stall is { } stalled)
                    await stalled.Task;
                for (var sent = 0; sent < count; )
                {
                    var part = trickles ? Math.Min(Drop, count - sent) : count - sent;
                    sent += await to.SendAsync(buffer.AsMemory(sent, part), ending.Token);
                    if (trickles)
                        await Task.Delay(BetweenDrops, ending.Token);
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            // The other direction ends with this one.
            Reset(from);
            Reset(to);
            throw;
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }
}
