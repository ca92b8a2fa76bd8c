namespace Platform.Extraction;

/// <summary>
/// Where modules run, as a service sees it: its own module here, all others where the host says. What it is sent, it
/// handles.
/// </summary>
internal sealed class ServicePlaces(ServiceHost host) : IModulePlaces
{
    public Topology Topology => host.Topology;

    public bool AnyElsewhere => true;

    public bool Leaves(Envelope envelope) => false;

    public bool Leaves(string module) => false;

    public void Handled(string module) { }

    public bool TakesWaiting(string module) => !host.HasTakenBack;
}
