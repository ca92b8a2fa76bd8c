namespace Platform.Contracts;

/// <summary>The name of a product: 1 to 64 printable characters, case-sensitive, without blanks at either end.</summary>
public static class Sku
{
    /// <summary>The most characters that a sku may have.</summary>
    public const int MaxLength = 64;

    /// <summary>Trims <paramref name="text"/> and says whether what is left is a sku.</summary>
    public static bool TryParse(string? text, out string sku)
    {
        sku = text?.Trim() ?? "";
        return sku.Length is >= 1 and <= MaxLength && !sku.Any(c => char.IsControl(c) || char.IsSurrogate(c));
    }
}
