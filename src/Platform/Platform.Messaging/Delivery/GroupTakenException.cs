namespace Platform.Messaging;

/// <summary>Another process handles a message of the group, or has taken it over: to be tried again shortly.</summary>
internal sealed class GroupTakenException() : Exception("Another process handles this group at the moment.");
