namespace Reporting;

/// <summary>What has come of an experiment so far.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="AsOf">When the last event counted was published.</param>
/// <param name="WithinDays">An order counts when it was placed within so many days after its product was shown.</param>
/// <param name="Items">A line for each variant that anybody was shown.</param>
[Example(
    """
        {
          "experiment": "personal-order",
          "asOf": "2026-11-21T09:30:00+00:00",
          "withinDays": 7,
          "items": [
            {
              "variant": "control",
              "shown": 1040,
              "bought": 104,
              "boughtPercent": 10.0,
              "orders": 120,
              "revenue": [{ "amount": 153000, "currency": "GBP" }],
              "lift": null
            },
            {
              "variant": "fresh",
              "shown": 1000,
              "bought": 130,
              "boughtPercent": 13.0,
              "orders": 151,
              "revenue": [{ "amount": 190200, "currency": "GBP" }],
              "lift": { "points": 3.0, "from": 0.23, "to": 5.77 }
            }
          ]
        }
        """
)]
internal sealed record ExperimentReport(
    string Experiment,
    DateTimeOffset? AsOf,
    int WithinDays,
    IReadOnlyList<VariantLine> Items
);

/// <summary>What customers did who were shown a variant.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Shown">How many customers.</param>
/// <param name="Bought">How many of them have ordered something that they were shown.</param>
/// <param name="BoughtPercent">The same of a hundred.</param>
/// <param name="Orders">Their orders with something that they were shown.</param>
/// <param name="Revenue">What that came to, without the rest of these orders; a sum for each currency.</param>
/// <param name="Lift">Against <c>control</c>; null for itself, and while too few have bought.</param>
internal sealed record VariantLine(
    string Variant,
    long Shown,
    long Bought,
    double BoughtPercent,
    long Orders,
    IReadOnlyList<Money> Revenue,
    Lift? Lift
);
