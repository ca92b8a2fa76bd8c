using Microsoft.Extensions.Configuration;
using Microsoft.FeatureManagement;

namespace Platform.Extraction;

/// <summary>
/// The placements as feature flags, one for each module: whoever asks Microsoft.FeatureManagement hears what
/// <see cref="Placements"/> decides. All other flags are those of the settings.
/// </summary>
internal sealed class PlacementFlags(KnownModules modules, Placements placements, IConfiguration settings)
    : IFeatureDefinitionProvider,
        IDisposable
{
    private readonly ConfigurationFeatureDefinitionProvider others = new(settings);

    public async Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) =>
        Find(featureName) ?? await others.GetFeatureDefinitionAsync(featureName);

    public void Dispose() => others.Dispose();

    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        foreach (var module in modules.All)
        {
            yield return await GetFeatureDefinitionAsync(PlacementFlag.NameOf(module.Name));
        }

        await foreach (var other in others.GetAllFeatureDefinitionsAsync())
        {
            yield return other;
        }
    }

    private FeatureDefinition? Find(string flag) =>
        modules.All.FirstOrDefault(module => PlacementFlag.NameOf(module.Name) == flag) is { } module
            ? PlacementFlag.Of(module.Name, placements.Of(module.Name))
            : null;
}
