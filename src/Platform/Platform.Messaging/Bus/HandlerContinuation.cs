namespace Platform.Messaging;

/// <summary>What a <c>Before</c>, <c>Load</c> or <c>Validate</c> method may answer.</summary>
public enum HandlerContinuation
{
    /// <summary>Go on to the handler.</summary>
    Continue,

    /// <summary>The message needs nothing more; it counts as handled.</summary>
    Stop,
}
