using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>
/// Which variant of a feature under experiment a user has: flags with variants of Microsoft.FeatureManagement, from the
/// settings of the host (<c>feature_management</c>), which its services have from there.
/// </summary>
public sealed class Variants(IVariantFeatureManager flags)
{
    /// <summary>
    /// The variant of a user: the same whenever and wherever it is asked for, while the allocation stays as it is. Null
    /// while there is no such experiment or it is off.
    /// </summary>
    /// <param name="experiment">The flag's id: <c>personal-order</c>.</param>
    /// <param name="user">Whose variant.</param>
    /// <param name="cancel">Ends the asking.</param>
    public async ValueTask<string?> OfAsync(string experiment, Guid user, CancellationToken cancel) =>
        (await flags.GetVariantAsync(experiment, new TargetingContext { UserId = user.ToString() }, cancel))?.Name;

    /// <summary>Stops the start when a flag has settings that cannot be used.</summary>
    /// <exception cref="StartRefusedException">One has.</exception>
    internal async Task CheckAsync()
    {
        await foreach (var name in flags.GetFeatureNamesAsync())
        {
            try
            {
                await OfAsync(name, Guid.Empty, CancellationToken.None);
            }
            catch (FeatureManagementException wrong)
            {
                throw new StartRefusedException($"feature_management: {name} cannot be used. {wrong.Message}");
            }
        }
    }
}
