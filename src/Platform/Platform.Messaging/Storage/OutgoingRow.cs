namespace Platform.Messaging;

/// <summary>A message on its way to a module, as it is going to be stored.</summary>
/// <param name="Envelope">The message.</param>
/// <param name="Destination">The module.</param>
/// <param name="EventSequence">Its place in the log, when it is an event: its body is there.</param>
/// <param name="Lease">Whether this process asks for its lease.</param>
internal sealed record OutgoingRow(Envelope Envelope, string Destination, long? EventSequence, bool Lease);
