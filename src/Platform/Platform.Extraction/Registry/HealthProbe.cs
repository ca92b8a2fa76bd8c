using System.Net;

namespace Platform.Extraction;

/// <summary>Asks an instance whether it can do its work, and whether it is who it should be: ports are given again.</summary>
internal sealed class HealthProbe : IDisposable
{
    /// <summary>The header by which a service's health says which process it is.</summary>
    public const string InstanceHeader = "Platform-Instance";

    /// <summary>The header by which it says which module it runs.</summary>
    public const string ModuleHeader = "Platform-Module";

    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(1);

    // A service that beats may be busy: its database may keep it waiting for as long as its health waits.
    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(6);

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectTimeout = ToConnect,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>True when it answers that it is ready.</summary>
    public async Task<bool> PassesAsync(Instance instance, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(instance.BeatsHere ? WhenBusy : ToConnect);
        try
        {
            using var answer = await http.GetAsync(
                new Uri(instance.Http1, "/health/ready"),
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );
            return answer.StatusCode == HttpStatusCode.OK && IsIt(instance, answer);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static bool IsIt(Instance instance, HttpResponseMessage answer) =>
        instance.Discovery == Discovery.Registered
            ? Says(answer, InstanceHeader, instance.Id.ToString())
            : Says(answer, ModuleHeader, instance.Module);

    private static bool Says(HttpResponseMessage answer, string header, string value) =>
        answer.Headers.TryGetValues(header, out var values)
        && values.Any(one => string.Equals(one, value, StringComparison.OrdinalIgnoreCase));
}
