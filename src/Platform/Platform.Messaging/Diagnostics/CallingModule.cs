namespace Platform.Messaging;

/// <summary>
/// The module in whose name the current flow runs, for spans and metrics of what it invokes; null outside all modules.
/// A handler sets it through its context, a route through the module that owns it.
/// </summary>
public static class CallingModule
{
    private static readonly AsyncLocal<string?> Flow = new();

    /// <summary>Its name.</summary>
    public static string? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }
}
