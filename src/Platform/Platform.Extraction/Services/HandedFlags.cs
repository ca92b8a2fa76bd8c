using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>
/// The feature flags of the host's settings, as it hands them to its services: a user has the same variant whichever
/// process answers. In force a beat after they have changed there, over what a service's own settings say.
/// </summary>
internal sealed class HandedFlags : ConfigurationProvider, IConfigurationSource
{
    private const string Section = "feature_management";

    /// <summary>What a host hands over.</summary>
    public static Dictionary<string, string?> Of(IConfiguration settings) =>
        settings.GetSection(Section).AsEnumerable().Where(one => one.Value is not null).ToDictionary();

    /// <summary>Takes what the host has given.</summary>
    public void Take(IReadOnlyDictionary<string, string?> flags)
    {
        if (
            Data.Count == flags.Count
            && flags.All(flag => Data.TryGetValue(flag.Key, out var own) && own == flag.Value)
        )
            return;
        Data = new Dictionary<string, string?>(flags, StringComparer.OrdinalIgnoreCase);
        OnReload();
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
