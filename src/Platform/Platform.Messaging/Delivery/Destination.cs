namespace Platform.Messaging;

/// <summary>A module that a message is for, and who in it handles the message.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Here">The module in this process; null when it is elsewhere only.</param>
/// <param name="Dispatcher">What holds messages for it in this process.</param>
/// <param name="Subscribers">Who handles the message.</param>
internal sealed record Destination(
    string Module,
    ModuleRuntime? Here,
    Dispatcher Dispatcher,
    IReadOnlyList<Subscriber> Subscribers
)
{
    public Parcel NewParcel(Subscriber subscriber, Envelope envelope, Delivery delivery)
    {
        if (subscriber.Chain is not { } chain)
        {
            return new Parcel
            {
                Subscriber = subscriber.Name,
                Envelope = envelope,
                Delivery = delivery,
            };
        }

        chain.Address(envelope);
        return new Work
        {
            Subscriber = subscriber.Name,
            Chain = chain,
            Module = Here!,
            Envelope = envelope,
            Delivery = delivery,
        };
    }
}

/// <summary>One who handles a message.</summary>
/// <param name="Name">The name by which the inbox knows this subscriber.</param>
/// <param name="Chain">How it is handled here; null when it is elsewhere only.</param>
internal readonly record struct Subscriber(string Name, HandlerChain? Chain);
