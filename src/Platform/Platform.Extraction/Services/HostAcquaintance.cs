using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Learns from the host who handles what, before the first message is handled here: what that one causes must find its
/// way. Waits for a host that is not there yet.
/// </summary>
internal sealed partial class HostAcquaintance(
    ServiceHost host,
    HostClient client,
    TimeProvider clock,
    ILogger<HostAcquaintance> log
) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await host.LearnAsync(cancellationToken);
                return;
            }
            catch (Exception wrong) when (IsForNow(wrong) && !cancellationToken.IsCancellationRequested)
            {
                if (attempt == 1)
                    Waiting(client.Address, wrong.Message);
                await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), clock, cancellationToken);
            }
            catch (CredentialRefusedException)
            {
                throw CredentialRefusedException.AtStart(client.Address);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsForNow(Exception wrong) => wrong is HttpRequestException or TaskCanceledException;

    [LoggerMessage(LogLevel.Warning, "Waiting for the host at {Address}: {Reason}")]
    private partial void Waiting(Uri address, string reason);
}
