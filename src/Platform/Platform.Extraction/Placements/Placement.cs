using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Extraction;

/// <summary>
/// The decision where a module runs. A call goes to the module's service when, inside the time window if there is one,
/// its user is listed, its caller has a listed role, it is marked <c>canary: true</c> and that is let through, or it
/// falls into the share. These stand side by side: a share of 0 with listed users sends those users alone, a share of
/// 0 with nobody listed is the module back home, 100 is everybody.
/// </summary>
/// <param name="Extracted">The share of calls that go to the service, 0 to 100 percent.</param>
internal sealed record Placement(int Extracted)
{
    /// <summary>In this process, all of it.</summary>
    public static readonly Placement InProcess = new(0);

    /// <summary>In a service of its own, all of it.</summary>
    public static readonly Placement Everywhere = new(100);

    /// <summary>The ids of users who go to the service whatever the share.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>The roles that go to the service whatever the share.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether requests with the header <c>canary: true</c> go to the service whatever the share.</summary>
    public bool Canary { get; init; }

    /// <summary>
    /// How the calls that go to services are divided between the versions of these: <c>1.0.0</c> = 90, <c>1.1.0</c> = 10.
    /// One that is not named gets a call only while none that is named is well. Empty: versions are alike.
    /// </summary>
    public IReadOnlyDictionary<string, int> Versions { get; init; } = ReadOnlyDictionary<string, int>.Empty;

    /// <summary>Before this time everything is in process.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>From this time on everything is in process.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether a call can go to the service at all.</summary>
    [JsonIgnore]
    public bool SendsSomething => Extracted > 0 || Canary || Users.Count > 0 || Groups.Count > 0;

    /// <summary>Whether a call can stay in process.</summary>
    [JsonIgnore]
    public bool KeepsSomething => Extracted < 100 || From is not null || Until is not null;

    /// <summary>The decision as it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PlacementJson.Default.Placement);

    /// <summary>A decision that was kept.</summary>
    public static Placement FromJson(string json) =>
        JsonSerializer.Deserialize(json, PlacementJson.Default.Placement)
        ?? throw new JsonException("A placement is kept as null.");

    /// <inheritdoc />
    public bool Equals(Placement? other) =>
        other is not null
        && (Extracted, Canary, From, Until) == (other.Extracted, other.Canary, other.From, other.Until)
        && Versions.Count == other.Versions.Count
        && Versions.All(one => other.Versions.TryGetValue(one.Key, out var weight) && weight == one.Value)
        && Users.SequenceEqual(other.Users)
        && Groups.SequenceEqual(other.Groups);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Extracted, Canary, From, Until, Users.Count, Groups.Count);

    /// <summary>The decision in a few words: "10 %, canary".</summary>
    public override string ToString()
    {
        List<string> words = [$"{Extracted} %"];
        if (Users.Count > 0)
        {
            words.Add($"{Users.Count} users");
        }

        words.AddRange(Groups);
        if (Canary)
        {
            words.Add("canary");
        }

        words.AddRange(Versions.Select(one => $"version {one.Key}: {one.Value}"));
        if (From is { } from)
        {
            words.Add($"from {from:u}");
        }

        if (Until is { } until)
        {
            words.Add($"until {until:u}");
        }

        return string.Join(", ", words);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Placement))]
internal sealed partial class PlacementJson : JsonSerializerContext;
