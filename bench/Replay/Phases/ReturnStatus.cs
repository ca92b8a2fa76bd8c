namespace Replay.Phases;

/// <summary>The states of a return, as the shop calls them.</summary>
internal static class ReturnStatus
{
    public const string Requested = "requested";
    public const string Refused = "refused";
}
