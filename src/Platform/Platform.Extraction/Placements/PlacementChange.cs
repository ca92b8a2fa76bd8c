namespace Platform.Extraction;

/// <summary>One change of a placement: from what to what, by whom, when and why.</summary>
internal sealed record PlacementChange(
    long Sequence,
    string Module,
    int Version,
    Placement From,
    Placement To,
    string By,
    DateTimeOffset When,
    string Reason
);
