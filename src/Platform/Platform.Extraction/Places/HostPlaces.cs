namespace Platform.Extraction;

/// <summary>Where modules run, as the host decides it: by the placements, and by who is there to take a call.</summary>
internal sealed class HostPlaces(
    Placements placements,
    Instances instances,
    RemovedModules removed,
    PlacementTraffic traffic
) : IModulePlaces
{
    public Topology Topology => removed.Topology;

    public bool AnyElsewhere => removed.Any || placements.AnySends;

    public bool Leaves(Envelope envelope)
    {
        var module = envelope.Destination;
        var placement = placements.Of(module);
        if (!placement.SendsSomething || !instances.IsAnyWell(module))
            return false;
        if (!placement.KeepsSomething)
            return true;
        if (CallPlaces.ChoiceIn(envelope.Placement, module) is { } chosen)
            return chosen == Place.Extracted;
        var places = envelope.Placement ?? envelope.CorrelationId ?? envelope.Id.ToString();
        var place = placements.Choose(module, new PlacedCall(CallPlaces.KeyIn(places)!));
        envelope.Placement = CallPlaces.With(places, module, place);
        return place == Place.Extracted;
    }

    public bool Leaves(string module)
    {
        var placement = placements.Of(module);
        if (!placement.SendsSomething || !instances.IsAnyWell(module))
            return false;
        if (!placement.KeepsSomething)
            return true;
        var places = CallPlacement.Current;
        return (
                CallPlaces.ChoiceIn(places, module)
                ?? placements.Choose(module, new PlacedCall(CallPlaces.KeyIn(places) ?? Guid.NewGuid().ToString()))
            ) == Place.Extracted;
    }

    public void Handled(string module) => traffic.Delivered(module, Place.InProcess);

    public bool TakesWaiting(string module) => placements.Of(module).KeepsSomething || !instances.IsAnyWell(module);
}
