namespace Recommendations;

/// <summary>How many recommendations a request asks for.</summary>
internal static class Limit
{
    private const int Most = 50;

    public static int Of(int? limit)
    {
        new Invalid().When(limit is < 1 or > Most, "limit", $"must be a whole number from 1 to {Most}").Throw();
        return limit ?? 10;
    }
}
