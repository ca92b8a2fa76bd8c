namespace Platform.Extraction;

/// <summary>
/// Where modules run, as a service sees it: its own module here, all others where the host says. What it is sent, it
/// handles.
/// </summary>
internal sealed class ServicePlaces(ServiceHost host, RemoteBus remote) : IModulePlaces
{
    public Topology Topology => host.Topology;

    public bool AnyElsewhere => true;

    public bool Leaves(Envelope envelope) => false;

    public bool Leaves(string module) => false;

    public bool TakesWaiting(string module) => !host.HasTakenBack;

    public Task DeliverAsync(Envelope envelope, string subscriber, CancellationToken cancel) =>
        remote.DeliverAsync(envelope, subscriber, cancel);

    public Task<object?> InvokeAsync(
        string module,
        string alias,
        object message,
        Type? replyType,
        bool repeatable,
        TimeSpan patience,
        CancellationToken cancel
    ) => remote.InvokeAsync(module, alias, message, replyType, repeatable, patience, cancel);
}
