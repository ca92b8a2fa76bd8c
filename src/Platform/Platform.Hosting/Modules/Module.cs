using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>
/// One module of the shop: its services, its schema and its routes. Found by the host in the module's assembly, which
/// has exactly one; public, sealed, with a constructor without parameters.
/// </summary>
/// <remarks>Derive from <see cref="Module{TContext}"/> when the module has data, as nearly all have.</remarks>
public abstract class Module
{
    /// <summary>The module's name, unique in a process: the type's name less "Module", so "Inventory".</summary>
    public virtual string Name =>
        GetType().Name is var name && name.EndsWith("Module", StringComparison.Ordinal)
            ? name[..^"Module".Length]
            : name;

    /// <summary>Registers what the module's own code asks for. Other modules cannot be asked for: send a message.</summary>
    public virtual void Services(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Says what happens when a handler of the module throws; without it, the platform's own rules hold.</summary>
    public virtual void Messaging(MessagingPolicies policies) { }

    /// <summary>
    /// Says what the module's events are counted as, where their number is not enough: <c>orders.revenue</c>. Each event
    /// is counted without a word.
    /// </summary>
    public virtual void Measures(EventMeasures events) { }

    /// <summary>
    /// Maps the module's routes below <c>/api</c>. Every route says who may call it: <c>AllowAnonymous()</c>,
    /// <c>RequireAuthorization()</c> or <c>RequireRole(…)</c>; one that says nothing stops the start.
    /// </summary>
    public abstract void Routes(RouteGroupBuilder api);

    /// <summary>Maps routes outside <c>/api</c>, such as <c>/.well-known/jwks.json</c>; the same rule holds.</summary>
    public virtual void RootRoutes(IEndpointRouteBuilder root) { }

    /// <summary>Registers the module's schema, and its handlers with it.</summary>
    internal virtual void Schema(IServiceCollection services) { }

    /// <summary>Where the answers to named writes are kept; null when the module has no data.</summary>
    internal virtual Answers? AnswersOf(IServiceProvider services) => null;
}
