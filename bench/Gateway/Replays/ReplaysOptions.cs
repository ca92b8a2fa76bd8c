namespace Gateway.Replays;

/// <summary>What the user asks for.</summary>
internal sealed record ReplaysOptions(string? File, int? Orders, int Rounds, string? Plot);
