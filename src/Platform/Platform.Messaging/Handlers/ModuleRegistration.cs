using System.Reflection;

namespace Platform.Messaging;

/// <summary>A module as the bus sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Assembly">Where its handlers are.</param>
/// <param name="ContextType">Its DbContext, whose schema holds its outbox and inbox.</param>
/// <param name="Policies">What it does when a handler throws.</param>
public sealed record ModuleRegistration(string Name, Assembly Assembly, Type ContextType, MessagingPolicies Policies)
{
    /// <summary>Says what the module's events are counted as.</summary>
    public Action<EventMeasures> Measures { get; init; } = static _ => { };

    /// <summary>The handler types to use instead of all in the assembly; for tests.</summary>
    public IReadOnlyList<Type>? HandlerTypes { get; init; }
}
