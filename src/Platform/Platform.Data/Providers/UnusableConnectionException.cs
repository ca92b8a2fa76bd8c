namespace Platform.Data;

/// <summary>
/// A connection string that cannot be used. The message is the end of a sentence that begins with the setting's name, and
/// has nothing of the string in it that can be a password.
/// </summary>
public sealed class UnusableConnectionException(string message) : Exception(message);
