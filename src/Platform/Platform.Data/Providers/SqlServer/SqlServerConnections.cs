using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>The connection string, with what the platform says where nobody else does.</summary>
internal static class SqlServerConnections
{
    /// <exception cref="UnusableConnectionException">It is none.</exception>
    public static SqlConnectionStringBuilder Read(string connectionString)
    {
        var settings = Parse(connectionString);
        void Default(string name, object value)
        {
            if (!settings.ShouldSerialize(name))
                settings[name] = value;
        }
        Default("Encrypt", SqlConnectionEncryptOption.Mandatory);
        Default("Trust Server Certificate", false);
        Default("Application Name", "monolith");
        // Transactions are the platform's own.
        Default("Enlist", false);
        // After one that fails, the pool would refuse others for up to a minute, also when the server is back.
        Default("Pool Blocking Period", PoolBlockingPeriod.NeverBlock);
        return settings;
    }

    // With Strict the certificate is checked whatever else is said.
    public static string? WarningOf(SqlConnectionStringBuilder settings) =>
        settings.Encrypt.Equals(SqlConnectionEncryptOption.Optional)
            ? "Encrypt=Optional, so data cross the network unencrypted unless the server insists."
        : settings.TrustServerCertificate && settings.Encrypt.Equals(SqlConnectionEncryptOption.Mandatory)
            ? "Trust Server Certificate=True, so the server's certificate is not checked, and it can be anybody."
        : null;

    private static SqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return
                new SqlConnectionStringBuilder(connectionString)
                    is { DataSource.Length: > 0, InitialCatalog.Length: > 0 } read
                ? read
                : throw new UnusableConnectionException("names no Server, or no Database.");
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            // What could not be read can be a part of a password, so none of it is repeated.
            throw new UnusableConnectionException(
                "is not a connection string that SQL Server has, such as "
                    + "Server=db.example;Database=shop;User ID=shop_orders;Password=…; a value with ; in it stands in quotes."
            );
        }
    }
}
