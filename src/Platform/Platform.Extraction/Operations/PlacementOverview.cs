namespace Platform.Extraction;

/// <summary>Puts together what is known of each module.</summary>
internal sealed class PlacementOverview(
    KnownModules modules,
    Placements placements,
    PlacementStore store,
    Instances instances,
    PlacementTraffic traffic,
    OutboxLag lag
)
{
    public async Task<IReadOnlyList<PlacementEntry>> AllAsync(CancellationToken cancel)
    {
        // What another host has decided a moment ago is there to be seen, too.
        await store.RefreshAsync(cancel);
        var changes = await store.LastChangesAsync(cancel);
        var lags = await lag.ByDestinationAsync(cancel);
        return
        [
            .. modules.All.Select(module =>
                EntryOf(module, changes.GetValueOrDefault(module.Name), lags.GetValueOrDefault(module.Name))
            ),
        ];
    }

    public async Task<PlacementEntry> OfAsync(KnownModule module, CancellationToken cancel) =>
        (await AllAsync(cancel)).First(entry => entry.Module == module.Name);

    private PlacementEntry EntryOf(KnownModule module, PlacementChange? last, Lag lag) =>
        new(
            module.Name,
            placements.Of(module.Name),
            placements.VersionOf(module.Name),
            last is null ? null : new LastChangeEntry(last.By, last.When, last.Reason),
            module.IsBuiltIn ? "present" : "removed",
            [.. instances.Of(module.Name).Select(InstanceEntry.Of)],
            TrafficEntry.Of(traffic, module.Name),
            OutboxEntry.Of(lag)
        );
}
