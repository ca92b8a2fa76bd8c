using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

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
}
