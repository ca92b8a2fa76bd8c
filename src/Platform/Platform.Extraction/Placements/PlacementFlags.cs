using Microsoft.FeatureManagement;

namespace Platform.Extraction;

/// <summary>
/// The placements as feature flags, one for each module: whoever asks Microsoft.FeatureManagement hears what
/// <see cref="Placements"/> decides.
/// </summary>
internal sealed class PlacementFlags(KnownModules modules, Placements placements) : IFeatureDefinitionProvider
{
    public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) => Task.FromResult(Find(featureName)!);

    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        foreach (var module in modules.All)
        {
            yield return await GetFeatureDefinitionAsync(PlacementFlag.NameOf(module.Name));
        }
    }

    private FeatureDefinition? Find(string flag) =>
        modules.All.FirstOrDefault(module => PlacementFlag.NameOf(module.Name) == flag) is { } module
            ? PlacementFlag.Of(module.Name, placements.Of(module.Name))
            : null;
}
