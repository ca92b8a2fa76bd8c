namespace Reporting;

/// <summary>Why orders are cancelled, as they say it.</summary>
internal static class Reasons
{
    private const int Longest = 100;

    public static string Key(string reason) => reason.Length <= Longest ? reason : reason[..Longest];
}
