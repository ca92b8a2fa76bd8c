namespace ArchitectureTests.Code;

/// <summary>What should be checked cannot be read; the message says what to do.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
