namespace Platform.Messaging;

/// <summary>Nobody handles a message that was sent or invoked.</summary>
public sealed class NoHandlerException(Type message)
    : Exception(
        $"Nobody handles {message.FullName}. Write a public class named *Handler with a method Handle({message.Name})."
    );
