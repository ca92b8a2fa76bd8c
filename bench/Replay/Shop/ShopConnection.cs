using System.Net.Http.Headers;

namespace Replay.Shop;

/// <summary>Opens connections for as many requests as may be in flight at once.</summary>
internal static class ShopConnection
{
    public static HttpClient To(Uri host, int concurrency) =>
        new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = concurrency,
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
                UseProxy = !host.IsLoopback,
                UseCookies = false,
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = null,
            }
        )
        {
            BaseAddress = host,
            Timeout = TimeSpan.FromSeconds(100),
            DefaultRequestHeaders = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } },
        };

    /// <summary>Stops the run with a sentence when nothing answers at the address.</summary>
    public static async Task EnsureReachableAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            throw new ReplayStopped($"No shop answers at {http.BaseAddress}: {broken.Message}");
        }
    }
}
