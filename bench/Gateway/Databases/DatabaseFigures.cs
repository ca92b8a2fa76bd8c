using Gateway.Replays;

namespace Gateway.Databases;

/// <summary>One replay on one product.</summary>
/// <param name="Replay">What the replay says, and what the host has used.</param>
/// <param name="Busy">How long all processors were busy, with host, client and server.</param>
/// <param name="Statements">How many statements the server has executed, an order.</param>
internal sealed record DatabaseFigures(ReplayFigures Replay, TimeSpan? Busy, double? Statements);
