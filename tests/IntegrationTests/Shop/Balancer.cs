using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IntegrationTests.Shop;

/// <summary>What stands before several hosts: each connection goes to the next of those that take it.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri[] hosts;
    private readonly ConcurrentDictionary<Uri, int> taken = [];
    private readonly Task accepting;
    private int next;

    public Balancer(params Uri[] hosts)
    {
        this.hosts = hosts;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many connections a host has taken.</summary>
    public int TakenBy(Uri host) => taken.GetValueOrDefault(host);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(ending.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using (near)
        {
            using var far = await ConnectAsync();
            if (far is null)
                return;
            try
            {
                var (one, other) = (near.GetStream(), far.GetStream());
                // Whichever ends first, or breaks, ends both.
                await Task.WhenAny(one.CopyToAsync(other, ending.Token), other.CopyToAsync(one, ending.Token));
            }
            catch (Exception cut) when (cut is IOException or OperationCanceledException)
            {
                // The other side notices.
            }
        }
    }

    private async Task<TcpClient?> ConnectAsync()
    {
        foreach (var _ in hosts)
        {
            var host = hosts[(uint)Interlocked.Increment(ref next) % hosts.Length];
            var far = new TcpClient();
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, host.Port);
                taken.AddOrUpdate(host, 1, (_, before) => before + 1);
                return far;
            }
            catch (SocketException)
            {
                far.Dispose();
            }
        }

        return null;
    }
}
