namespace Platform.Data;

/// <summary>As whom a process connects to a database.</summary>
/// <param name="Name">The name.</param>
/// <param name="Password">The password; null where the login has none (a certificate, a ticket).</param>
/// <param name="Database">The database.</param>
public sealed record DatabaseLogin(string Name, string? Password, string Database)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => Name;
}
