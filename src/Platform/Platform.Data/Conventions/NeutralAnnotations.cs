namespace Platform.Data;

/// <summary>What migrations say instead of a product's own words; each provider translates when it applies them.</summary>
internal static class NeutralAnnotations
{
    /// <summary>The column is numbered by the database, upwards, and no number comes twice.</summary>
    public const string Sequence = "Platform:Sequence";

    /// <summary>The text is compared byte by byte.</summary>
    public const string BinaryText = "Platform:BinaryText";
}
