using Microsoft.Extensions.Logging;
using Recommendations.Data;

namespace Recommendations;

/// <summary>
/// The experiment with the order of a personal list. Whoever has a variant is counted as shown it, once a day; whether
/// that led to an order is counted by Reporting.
/// </summary>
internal sealed partial class PersonalOrder(
    Variants variants,
    IMessageBus bus,
    TimeProvider time,
    ILogger<PersonalOrder> log
)
{
    private const string Experiment = "personal-order";

    // What others bought last, first. Any other variant is the list as it is.
    private const string Fresh = "fresh";

    /// <summary>The list in the order that this customer is shown.</summary>
    public async Task<RecommendationList> ArrangeAsync(
        RecommendationList list,
        Guid user,
        IModelReader model,
        RecommendationsDbContext recommendations,
        CancellationToken cancel
    )
    {
        if (list.Items is [] || await variants.OfAsync(Experiment, user, cancel) is not { } variant)
            return list;

        if (variant == Fresh)
            list = await FreshFirstAsync(list, model, cancel);
        if (!await IsToldAsync(user, recommendations, cancel))
            await TellAsync(new TellShown(user, Experiment, variant, [.. list.Items.Select(one => one.Sku)]), cancel);
        return list;
    }

    private static async Task<RecommendationList> FreshFirstAsync(
        RecommendationList list,
        IModelReader model,
        CancellationToken cancel
    )
    {
        var last = (await model.ProductsAsync([.. list.Items.Select(one => one.Sku)], cancel)).ToDictionary(
            product => product.Sku,
            product => product.Recent is [.., var newest] ? newest : 0,
            StringComparer.Ordinal
        );
        return new RecommendationList([.. list.Items.OrderByDescending(one => last.GetValueOrDefault(one.Sku))]);
    }

    private Task<bool> IsToldAsync(Guid user, RecommendationsDbContext recommendations, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return recommendations.Shown.AnyAsync(
            shown => shown.UserId == user && shown.Experiment == Experiment && shown.Day == today,
            cancel
        );
    }

    private async Task TellAsync(TellShown shown, CancellationToken cancel)
    {
        try
        {
            await bus.InvokeAsync(shown, cancel);
        }
        catch (Exception wrong) when (!cancel.IsCancellationRequested)
        {
            // The customer is shown the list all the same, and is counted the next time.
            NotTold(wrong, shown.Experiment);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Somebody was shown {Experiment}, and it is not counted.")]
    private partial void NotTold(Exception wrong, string experiment);
}
