namespace Users;

/// <summary>What counts as an e-mail address, and when two are the same one.</summary>
internal static class EmailAddress
{
    public const int MaxLength = 254;

    public const string Rule = "must be an e-mail address of at most 254 characters";

    /// <summary>The address without blanks at either end; null when <paramref name="text"/> is none.</summary>
    public static string? Parse(string? text)
    {
        var email = text?.Trim() ?? "";
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var isOne =
            email.Length <= MaxLength
            && at > 0
            && at == email.LastIndexOf('@')
            && at < email.Length - 1
            && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
        return isOne ? email : null;
    }

    /// <summary>Two addresses are the same when their keys are: upper and lower case do not matter.</summary>
    public static string Key(string email) => email.Trim().ToLowerInvariant();
}
