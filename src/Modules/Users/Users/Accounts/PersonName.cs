namespace Users;

/// <summary>What counts as the name of a person.</summary>
internal static class PersonName
{
    public const int MaxLength = 200;

    public const string Rule = "must be 1 to 200 characters";

    /// <summary>The name without blanks at either end; null when <paramref name="text"/> is none.</summary>
    public static string? Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        return name.Length is >= 1 and <= MaxLength && !name.Any(char.IsControl) ? name : null;
    }
}
