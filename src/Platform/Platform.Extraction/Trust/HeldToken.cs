namespace Platform.Extraction;

/// <summary>A token that is shown until it is nearly over.</summary>
internal sealed record HeldToken(string Text, DateTimeOffset Until)
{
    public bool IsOver(TimeProvider clock) => clock.GetUtcNow() >= Until;

    public bool IsOld(TimeProvider clock) => clock.GetUtcNow() >= Until - ServiceTokens.Renewal;
}
