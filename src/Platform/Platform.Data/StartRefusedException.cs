namespace Platform.Data;

/// <summary>
/// The process cannot start as it is set up. The message is one sentence for whoever started it: what is wrong, and
/// what to change. The process ends with <see cref="ExitCode"/> and no stack trace.
/// </summary>
public sealed class StartRefusedException(string message) : Exception(message)
{
    /// <summary>The exit code when the database and this build do not fit each other: 3.</summary>
    public const int WrongSchema = 3;

    /// <summary>The exit code of the process.</summary>
    public int ExitCode { get; init; } = 1;
}
