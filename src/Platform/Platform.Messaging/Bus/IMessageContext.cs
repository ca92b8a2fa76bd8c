namespace Platform.Messaging;

/// <summary>The bus within a handler: what is sent here leaves with the handler's transaction, or not at all.</summary>
public interface IMessageContext : IMessageBus
{
    /// <summary>The envelope of the message that is being handled; null outside a handler.</summary>
    Envelope? Envelope { get; }

    /// <summary>What ties together all messages that come from one first message.</summary>
    string? CorrelationId { get; }

    /// <summary>Sends a message to whoever sent the one that is being handled: publishes it in the same conversation.</summary>
    ValueTask RespondToSenderAsync(object response);
}
