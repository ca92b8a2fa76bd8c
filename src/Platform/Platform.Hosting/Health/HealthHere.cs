using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Platform.Hosting;

/// <summary>The health of this process, and of the modules in it: a module needs its database, and a service its host.</summary>
internal sealed class HealthHere(HealthCheckService checks) : IModuleHealth
{
    /// <summary>The check by which a service says that its host knows it.</summary>
    public const string Registration = "registration";

    /// <inheritdoc/>
    public Task<bool> IsReadyAsync(CancellationToken cancel) => PassesAsync(static _ => true, cancel);

    /// <inheritdoc/>
    public Task<bool> IsReadyAsync(string module, CancellationToken cancel)
    {
        var database = DatabaseHealth.NameOf(module.ToLowerInvariant());
        return PassesAsync(check => check.Name == database || check.Name == Registration, cancel);
    }

    private async Task<bool> PassesAsync(Func<HealthCheckRegistration, bool> which, CancellationToken cancel) =>
        (await checks.CheckHealthAsync(which, cancel)).Status != HealthStatus.Unhealthy;
}
