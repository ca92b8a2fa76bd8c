using IntegrationTests.Shop;

namespace IntegrationTests.Chaos;

/// <summary>The network between a host and its services, one stretch of it disturbed at a time.</summary>
internal sealed class Network : IAsyncDisposable
{
    private static readonly Action<Relay>[] Faults = [one => one.Cut(), one => one.Stall(), one => one.Trickle()];
    private readonly List<Relay> relays = [];
    private Relay? disturbed;

    /// <summary>The address from which everything goes on to this one.</summary>
    public Uri To(Uri target)
    {
        var relay = new Relay(target);
        relays.Add(relay);
        return relay.Address;
    }

    /// <summary>Mends what was disturbed, and disturbs another stretch.</summary>
    public void Disturb(Random random)
    {
        disturbed?.Mend();
        disturbed = relays[random.Next(relays.Count)];
        Faults[random.Next(Faults.Length)](disturbed);
    }

    /// <summary>All is well again.</summary>
    public void Mend() => disturbed?.Mend();

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in relays)
            await relay.DisposeAsync();
    }
}
