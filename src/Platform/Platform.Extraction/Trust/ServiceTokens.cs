namespace Platform.Extraction;

/// <summary>What the tokens say by which the processes of the shop know each other.</summary>
internal static class ServiceTokens
{
    /// <summary>The header that carries one; the user's own <c>Authorization</c> stays as it is.</summary>
    public const string Header = "Platform-Token";

    /// <summary>The audience of tokens that are shown to the host.</summary>
    public const string HostAudience = Issuer + ":" + Host;

    /// <summary>Whom the host's own tokens are about.</summary>
    public const string Host = "host";

    /// <summary>How long one is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>How long before its end one is replaced.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    private const string Issuer = "urn:platform";
    private const string Type = "service+jwt";

    /// <summary>The audience of tokens that are shown to a module's service.</summary>
    public static string AudienceOf(string module) => $"{Issuer}:{module.ToLowerInvariant()}";

    /// <summary>What a token for the audience has to say of itself.</summary>
    public static TokenRules RulesFor(string audience) => new(Issuer, audience, Type);
}
