namespace Platform.Messaging;

/// <summary>A message that a saga sends to itself, delivered after a delay.</summary>
/// <param name="DelayTime">How long to wait.</param>
public abstract record TimeoutMessage(TimeSpan DelayTime);
