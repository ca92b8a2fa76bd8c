namespace Platform.Hosting;

/// <summary>The claims of a user's token that the shop reads.</summary>
public static class ClaimNames
{
    /// <summary>The user's id.</summary>
    public const string Subject = "sub";

    /// <summary>The user's roles, an array.</summary>
    public const string Roles = "roles";
}
