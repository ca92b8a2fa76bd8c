using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>The connection string, with what the platform says where nobody else does.</summary>
internal static class SqlServerConnections
{
    public static SqlConnectionStringBuilder Read(string connectionString)
    {
        var settings = new SqlConnectionStringBuilder(connectionString);
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
        return settings;
    }
}
