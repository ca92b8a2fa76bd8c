using Npgsql;

namespace Platform.Data;

/// <summary>The connection string, with what the platform says where nobody else does.</summary>
internal static class PostgreSqlConnections
{
    // Whoever holds a lock and is not heard of (a process that was stopped, a network that was cut) loses it.
    private const string Limits = "-c lock_timeout=30s -c idle_in_transaction_session_timeout=60s";

    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        void Default(string name, object value)
        {
            if (!settings.ContainsKey(name))
                settings[name] = value;
        }
        Default("SSL Mode", SslMode.VerifyFull);
        Default("Application Name", "monolith");
        Default("Maximum Pool Size", 30);
        Default("Max Auto Prepare", 200);
        Default("Auto Prepare Min Usages", 2);
        Default("Keepalive", 30);
        Default("Options", Limits);
        // Nothing here changes the settings of a session.
        Default("No Reset On Close", true);
        return settings;
    }
}
