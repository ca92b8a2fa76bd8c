namespace Platform.Messaging;

/// <summary>
/// Marks a message as something that has happened. Published to every subscribing module, each with a copy of its
/// own, and kept in the publisher's event log. Carries ids, never names, mail or postal addresses.
/// </summary>
public interface IEvent;
