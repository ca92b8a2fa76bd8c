namespace Platform.Messaging;

/// <summary>Where the modules of the call that the current flow belongs to run, as envelopes carry it on.</summary>
internal static class CallPlacement
{
    private static readonly AsyncLocal<string?> Flow = new();

    public static string? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }
}
