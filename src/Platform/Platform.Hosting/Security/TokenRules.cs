namespace Platform.Hosting;

/// <summary>What a kind of token has to say of itself; tokens that differ are refused.</summary>
/// <param name="Issuer">Who signs (<c>iss</c>).</param>
/// <param name="Audience">Whom it is meant for (<c>aud</c>).</param>
/// <param name="Type">The header's <c>typ</c>, so that one kind is never taken for another.</param>
public sealed record TokenRules(string Issuer, string Audience, string Type = "at+jwt")
{
    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>The most characters of a token.</summary>
    public const int MaxLength = 8 * 1024;
}
