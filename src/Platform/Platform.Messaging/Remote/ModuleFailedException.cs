namespace Platform.Messaging;

/// <summary>The process of a module was asked, and failed: what went wrong there is in its own log.</summary>
public sealed class ModuleFailedException(string module, string reason) : Exception($"{module} failed: {reason}")
{
    /// <summary>The module's name.</summary>
    public string Module { get; } = module;
}
