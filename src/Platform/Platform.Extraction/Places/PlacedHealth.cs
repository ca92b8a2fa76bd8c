namespace Platform.Extraction;

/// <summary>The health of modules as the host's callers have it: a service that is well, or the copy in this process.</summary>
internal sealed class PlacedHealth(HealthHere here, Placements placements, Instances instances, RemovedModules removed)
    : IModuleHealth
{
    /// <inheritdoc/>
    public Task<bool> IsReadyAsync(CancellationToken cancel) => here.IsReadyAsync(cancel);

    /// <inheritdoc/>
    public async Task<bool> IsReadyAsync(string module, CancellationToken cancel)
    {
        var isServed = instances.IsAnyWell(module);
        if (removed.Manifests.Any(manifest => manifest.Module == module))
            return isServed;
        return (isServed && !placements.Of(module).KeepsSomething) || await here.IsReadyAsync(module, cancel);
    }
}
