using Npgsql;

namespace Platform.Data;

/// <summary>The connection string, with what the platform says where nobody else does.</summary>
internal static class PostgreSqlConnections
{
    // Whoever holds a lock and is not heard of (a process that was stopped, a network that was cut) loses it.
    private const string Limits = "-c lock_timeout=30s -c idle_in_transaction_session_timeout=60s";

    /// <exception cref="UnusableConnectionException">It is none, or leaves it to the server whether to encrypt.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var settings = Parse(connectionString);
        // ContainsKey answers whether there is such a setting at all.
        HashSet<string> said = [.. settings.Keys];
        void Default(string name, object value)
        {
            if (!said.Contains(name))
                settings[name] = value;
        }
        Default("SSL Mode", SslMode.VerifyFull);
        Default("Application Name", "monolith");
        // Each writer of each schema keeps one, and readers come on top: less than that, and all wait for each other.
        Default("Maximum Pool Size", 100);
        Default("Max Auto Prepare", 200);
        Default("Auto Prepare Min Usages", 2);
        Default("Keepalive", 30);
        Default("Options", Limits);
        // Nothing here changes the settings of a session.
        Default("No Reset On Close", true);
        return settings.SslMode is SslMode.Prefer or SslMode.Allow
            ? throw new UnusableConnectionException(
                $"has SSL Mode={settings.SslMode}, which goes on unencrypted without a word where the server does not "
                    + "encrypt: leave it out, or say Require or Disable."
            )
            : settings;
    }

    public static string? WarningOf(SslMode mode) =>
        mode switch
        {
            SslMode.Disable => "SSL Mode=Disable, so passwords and data cross the network unencrypted.",
            SslMode.Require => "SSL Mode=Require, so the server's certificate is not checked, and it can be anybody.",
            SslMode.VerifyCA => "SSL Mode=VerifyCA, so the name in the server's certificate is not checked.",
            _ => null,
        };

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return
                new NpgsqlConnectionStringBuilder(connectionString)
                    is { Host: { Length: > 0 }, Database: { Length: > 0 } } read
                ? read
                : throw new UnusableConnectionException("names no Host, or no Database.");
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            // What could not be read can be a part of a password, so none of it is repeated.
            throw new UnusableConnectionException(
                "is not a connection string that PostgreSQL has, such as "
                    + "Host=db.example;Database=shop;Username=shop_orders;Password=…; a value with ; in it stands in quotes."
            );
        }
    }
}
