namespace Platform.Extraction;

/// <summary>The process of a module was asked, and failed: what went wrong there is in its own log.</summary>
public sealed class ModuleFailedException(string module, string alias, string reason)
    : Exception($"{module} failed on {alias}: {reason}")
{
    /// <summary>The module's name.</summary>
    public string Module { get; } = module;
}
