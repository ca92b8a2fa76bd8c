namespace Platform.Messaging;

/// <summary>No process of a module could be reached, or none that takes calls; to be tried again.</summary>
public sealed class ModuleUnavailableException(string module, string reason, Exception? inner = null)
    : Exception($"{module} cannot be reached: {reason}.", inner)
{
    /// <summary>The module's name.</summary>
    public string Module { get; } = module;
}
