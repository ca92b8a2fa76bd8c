using System.Globalization;
using System.Text;

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
        // A path with . or .. in it is another path.
        return sku.Length is >= 1 and <= MaxLength && sku is not ("." or "..") && sku.EnumerateRunes().All(IsPrintable);
    }

    private static bool IsPrintable(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
