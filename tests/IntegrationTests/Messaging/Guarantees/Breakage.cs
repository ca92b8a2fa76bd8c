using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Guarantees;

/// <summary>Something in place of a part of the bus, with which one guarantee does not hold.</summary>
internal sealed class Breakage
{
    public Func<ModuleDatabase, Guid, MessagingOptions, TimeProvider, MessageStore>? Store { get; init; }

    public int? Capacity { get; init; }

    public void Apply(IServiceCollection services, MessagingOptions messaging)
    {
        messaging.Capacity = Capacity ?? messaging.Capacity;
        if (Store is { } store)
        {
            services.AddSingleton<MessageStoreFactory>(all =>
                (database, node) => store(database, node, messaging, all.GetRequiredService<TimeProvider>())
            );
        }
    }
}

internal static class Breakages
{
    /// <summary>A probe that soon gives up on what a broken bus is not going to do.</summary>
    public static Probe Probe(this Breakage? broken) =>
        broken is null ? new Probe() : new Probe { Patience = TimeSpan.FromSeconds(2) };
}
