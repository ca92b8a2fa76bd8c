namespace Platform.Messaging;

/// <summary>One process with all of its modules.</summary>
internal sealed class EverythingHere : IModulePlaces, IOtherProcesses
{
    public Topology Topology => Topology.Nothing;

    public bool AnyElsewhere => false;

    public bool Leaves(Envelope envelope) => false;

    public bool Leaves(string module) => false;

    public bool TakesWaiting(string module) => true;

    public void Handled(string module) { }

    public Task DeliverAsync(Envelope envelope, string subscriber, CancellationToken cancel) =>
        throw new ModuleUnavailableException(envelope.Destination, "there are no other processes");

    public Task<object?> InvokeAsync(
        string module,
        string alias,
        object message,
        Type? replyType,
        bool repeatable,
        TimeSpan patience,
        CancellationToken cancel
    ) => throw new ModuleUnavailableException(module, "there are no other processes");
}
