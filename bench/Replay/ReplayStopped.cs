namespace Replay;

/// <summary>The run cannot go on, for a reason that one sentence tells; ends the program with exit code 2.</summary>
internal sealed class ReplayStopped(string sentence) : Exception(sentence);
