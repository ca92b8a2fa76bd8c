using Microsoft.EntityFrameworkCore;

namespace Platform.Messaging;

/// <summary>What the methods around and of one handler see of one handling: the places that compiled calls read and fill.</summary>
internal sealed class Frame
{
    public required object Message { get; init; }

    public required MessageContext Context { get; init; }

    public required IServiceProvider Services { get; init; }

    public object?[] Slots { get; init; } = [];

    /// <summary>The envelopes of what is handled, in its order: of one message, or of those that are handled together.</summary>
    public Envelope[] Envelopes
    {
        get => field ?? (Context.Envelope is { } one ? [one] : []);
        set;
    }

    public DbContext? Database { get; set; }

    public object? Target { get; set; }

    public CancellationToken Cancellation { get; init; }
}

/// <summary>One method call, compiled; answers with what the method returned (awaited, boxed), null for none.</summary>
internal delegate ValueTask<object?> Call(Frame frame);
