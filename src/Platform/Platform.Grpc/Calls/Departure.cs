using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Hosting;
using Platform.Messaging;

namespace Platform.Grpc;

/// <summary>
/// When a stream has to end here, so that its caller goes on with it elsewhere: this process ends, or the module runs in
/// another one from now on.
/// </summary>
internal sealed class Departure : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource departs;
    private readonly ITimer? looking;

    public Departure(HttpContext context)
    {
        var services = context.RequestServices;
        var ends = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        departs = CancellationTokenSource.CreateLinkedTokenSource(ends);
        if (context.GetEndpoint()?.Metadata.GetMetadata<OwningModule>()?.Module.Name is not { } module)
            return;
        var places = services.GetRequiredService<IModulePlaces>();
        looking = services.GetRequiredService<TimeProvider>().CreateTimer(_ => Look(), null, LookEvery, LookEvery);

        void Look()
        {
            if (!places.TakesWaiting(module))
                departs.Cancel();
        }
    }

    public CancellationToken Token => departs.Token;

    public async ValueTask DisposeAsync()
    {
        if (looking is not null)
            await looking.DisposeAsync();
        departs.Dispose();
    }
}
