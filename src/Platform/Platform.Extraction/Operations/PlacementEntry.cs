using System.Text.Json;

namespace Platform.Extraction;

/// <summary>A module as operators see it: what is decided, by whom and why, and what comes of it.</summary>
/// <param name="Module">The module.</param>
/// <param name="Decision">Where it runs.</param>
/// <param name="Version">Raised by every decision; the ETag.</param>
/// <param name="LastChange">How it came to that; null when nothing was ever decided.</param>
/// <param name="InProcess">Whether this host has a copy of it: <c>present</c> or <c>removed</c>.</param>
/// <param name="Instances">Its services.</param>
/// <param name="Traffic">What this process served in the last minute, and where.</param>
/// <param name="Outbox">What waits to be delivered to it.</param>
internal sealed record PlacementEntry(
    string Module,
    Placement Decision,
    int Version,
    LastChangeEntry? LastChange,
    string InProcess,
    IReadOnlyList<InstanceEntry> Instances,
    TrafficEntry Traffic,
    OutboxEntry Outbox
);

/// <summary>Who decided last, when and why.</summary>
internal sealed record LastChangeEntry(string By, DateTimeOffset At, string Reason);

/// <summary>One running service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where it speaks HTTP/1.1.</param>
/// <param name="Http2Address">Where it speaks HTTP/2.</param>
/// <param name="Version">What it was built from.</param>
/// <param name="Health"><c>well</c> or <c>unwell</c>.</param>
/// <param name="Breaker"><c>closed</c>, <c>open</c>, <c>halfOpen</c>.</param>
/// <param name="InFlight">How many calls of this process it is busy with.</param>
internal sealed record InstanceEntry(
    Guid Id,
    string Address,
    string Http2Address,
    string Version,
    string Health,
    string Breaker,
    int InFlight
)
{
    public static InstanceEntry Of(Instance instance) =>
        new(
            instance.Id,
            instance.Http1Prefix,
            instance.Http2Prefix,
            instance.Version,
            instance.IsWell ? "well" : "unwell",
            JsonNamingPolicy.CamelCase.ConvertName(instance.Breaker.State.ToString()),
            instance.InFlight
        );
}

/// <summary>
/// What was really served: how many requests by each side, the service's part of them in percent, and how many messages.
/// </summary>
internal sealed record TrafficEntry(
    long InProcess,
    long Extracted,
    double? ExtractedShare,
    MessageTrafficEntry Messages
)
{
    public static TrafficEntry Of(PlacementTraffic traffic, string module)
    {
        var (requests, messages) = (traffic.LastMinute(module), traffic.MessagesOfLastMinute(module));
        return new(
            requests.InProcess,
            requests.Extracted,
            requests is (0, 0)
                ? null
                : Math.Round(100d * requests.Extracted / (requests.InProcess + requests.Extracted), 1),
            new MessageTrafficEntry(messages.InProcess, messages.Extracted)
        );
    }
}

/// <summary>How many messages were handled in this process, and how many a service took.</summary>
internal sealed record MessageTrafficEntry(long InProcess, long Extracted);

/// <summary>How many messages are due and have not arrived, and for how long the oldest of them has been due.</summary>
internal sealed record OutboxEntry(long Waiting, double LagSeconds)
{
    public static OutboxEntry Of(Lag lag) => new(lag.Waiting, Math.Round(lag.Age.TotalSeconds, 3));
}
