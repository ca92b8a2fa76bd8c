using Gateway.Shop;

namespace Gateway.Hops;

/// <summary>A way that a request can take.</summary>
/// <param name="Name">What the table says of it.</param>
/// <param name="Front">The process that the caller talks to.</param>
/// <param name="Address">Where that one listens.</param>
/// <param name="Placed">The share of the module's calls that the host is to send to the service.</param>
internal sealed record Way(string Name, RunningProgram Front, Uri Address, int Placed);
