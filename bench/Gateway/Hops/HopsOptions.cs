namespace Gateway.Hops;

/// <summary>What the user asks for.</summary>
internal sealed record HopsOptions(int Rounds, TimeSpan Duration, int Connections, string? Only);
