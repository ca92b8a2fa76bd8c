using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Platform.Extraction;

/// <summary>For each endpoint of a module in this process the one that forwards the same requests to a service.</summary>
internal sealed class ForwardingEndpoints(Forwarder forwarder)
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> made = [];

    /// <summary>The same route, with the same access and limits.</summary>
    public Endpoint Of(Endpoint inProcess, string module) =>
        made.GetValue(inProcess, endpoint => Make(endpoint, module));

    private Endpoint Make(Endpoint inProcess, string module)
    {
        // Without the module: what is done before and after an endpoint of its own is done by the service.
        var metadata = inProcess.Metadata.Where(one => one is not OwningModule);
        return inProcess is RouteEndpoint route
            ? new RouteEndpoint(
                ForwardAsync,
                route.RoutePattern,
                route.Order,
                new(metadata),
                $"{route.DisplayName} → service"
            )
            : new Endpoint(ForwardAsync, new(metadata), inProcess.DisplayName);

        Task ForwardAsync(HttpContext context) => forwarder.ForwardAsync(context, module, inProcess);
    }
}
