namespace Recommendations.Contracts;

/// <summary>
/// While an experiment runs, a customer was shown recommendations: told once a day, by what they were shown first on that day.
/// </summary>
/// <param name="UserId">The customer.</param>
/// <param name="Experiment">The experiment: <c>personal-order</c>.</param>
/// <param name="Variant">The variant that the customer has: <c>control</c> is things as they were.</param>
/// <param name="Skus">The products, in their order.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("recommendations.shown")]
public sealed record RecommendationsShown(
    Guid UserId,
    string Experiment,
    string Variant,
    IReadOnlyList<string> Skus,
    DateTimeOffset Timestamp
) : IEvent;
