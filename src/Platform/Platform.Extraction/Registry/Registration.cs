using System.Text.Json.Serialization;

namespace Platform.Extraction;

/// <summary>What a service says of itself when it registers.</summary>
/// <param name="Id">Its own, made at its start.</param>
/// <param name="Module">The module that it is.</param>
/// <param name="Http1">Where it speaks HTTP/1.1.</param>
/// <param name="Http2">Where it speaks HTTP/2.</param>
/// <param name="Version">The version of its build.</param>
/// <param name="Database">The product that keeps its schema.</param>
internal sealed record Registration(
    Guid Id,
    string Module,
    Uri Http1,
    Uri Http2,
    string Version,
    string? Database = null
)
{
    /// <summary>The most characters of a version.</summary>
    public const int LongestVersion = 100;
}

/// <summary>What it is given.</summary>
/// <param name="DigestKey">The key for digests of the module's requests.</param>
/// <param name="Extracted">The share of calls that the module's services get at the moment, in percent.</param>
/// <param name="BeatEvery">How often it is to tell that it lives, in seconds.</param>
/// <param name="Flags">The feature flags of the host's settings.</param>
internal sealed record Registered(
    byte[] DigestKey,
    int Extracted,
    double BeatEvery,
    IReadOnlyDictionary<string, string?>? Flags
);

/// <summary>What it is told each time it says that it lives.</summary>
/// <param name="Sends">Whether the module's services get any calls at the moment.</param>
/// <param name="Flags">The feature flags of the host's settings, as they are now.</param>
internal sealed record Beaten(bool Sends, IReadOnlyDictionary<string, string?>? Flags);

/// <summary>An instance as other programs find it.</summary>
internal sealed record InstanceView(
    Guid Id,
    string Module,
    string Host,
    int Port,
    int Http2Port,
    Uri Http1,
    Uri Http2,
    string Version,
    string Health,
    string Breaker,
    int InFlight,
    DateTimeOffset? LastSeen
)
{
    public static InstanceView Of(Instance instance) =>
        new(
            instance.Id,
            instance.Module,
            instance.Http1.Host,
            instance.Http1.Port,
            instance.Http2.Port,
            instance.Http1,
            instance.Http2,
            instance.Version,
            instance.IsWell ? "healthy" : "unhealthy",
            instance.Breaker.State.ToString(),
            instance.InFlight,
            instance.LastSeen == default ? null : instance.LastSeen
        );
}

/// <summary>The instances of a module, or of all.</summary>
internal sealed record InstanceList(IReadOnlyList<InstanceView> Items);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(Registered))]
[JsonSerializable(typeof(Beaten))]
[JsonSerializable(typeof(InstanceList))]
internal sealed partial class RegistryJson : JsonSerializerContext;
