namespace Platform.Extraction;

/// <summary>
/// Takes messages from other processes: stores those for modules that run here, and passes on the others. When it
/// returns, each is stored where it belongs.
/// </summary>
internal sealed class Inbound(MessagingRuntime runtime, Receiver receiver)
{
    /// <summary>Whether somebody here or elsewhere is known to have the module.</summary>
    public bool Knows(string module, string alias) =>
        runtime.Modules.TryGet(module, out _) || runtime.Destinations.Of(module, alias) is not null;

    /// <exception cref="ModuleUnavailableException">Some could not be passed on; what was taken stays taken.</exception>
    public Task TakeAsync(IEnumerable<CloudEvent> messages, CancellationToken cancel) =>
        Task.WhenAll(
            messages
                .Select(message => message.ToParcel())
                .GroupBy(parcel => parcel.Envelope.Destination)
                .Select(group => TakeAsync(group.Key, [.. group], cancel))
        );

    private async Task TakeAsync(string module, IReadOnlyList<Parcel> parcels, CancellationToken cancel)
    {
        if (!runtime.Modules.TryGet(module, out _))
        {
            await Task.WhenAll(parcels.Select(parcel => PassOnAsync(parcel, cancel)));
            return;
        }

        var leaving = parcels.Where(parcel => runtime.Places.Leaves(parcel.Envelope)).ToList();
        var passedOn = await Task.WhenAll(leaving.Select(parcel => TryPassOnAsync(parcel, cancel)));
        var staying = parcels.Except(leaving.Where((_, i) => passedOn[i])).ToList();
        if (staying.Count > 0)
            await receiver.StoreAsync(module, staying, cancel);
    }

    private async Task<bool> TryPassOnAsync(Parcel parcel, CancellationToken cancel)
    {
        try
        {
            await PassOnAsync(parcel, cancel);
            return true;
        }
        catch (ModuleUnavailableException)
        {
            // The copy here takes it instead.
            return false;
        }
    }

    private Task PassOnAsync(Parcel parcel, CancellationToken cancel) =>
        runtime.Others.DeliverAsync(parcel.Envelope, parcel.Subscriber, cancel);
}
