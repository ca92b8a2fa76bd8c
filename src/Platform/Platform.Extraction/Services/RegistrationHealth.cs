using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Platform.Extraction;

/// <summary>A service can do its work once the host has given it what it needs; it can without the host after that.</summary>
internal sealed class RegistrationHealth(HandedDigestKey key, HostClient host) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            key.IsThere
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"It has not registered with the host at {host.Address} yet.")
        );
}
