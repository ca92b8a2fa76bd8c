using Npgsql;

namespace IntegrationTests.Data.Logins;

/// <summary>A connection as somebody, and what that one may.</summary>
internal static class Login
{
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>How a statement fails, or null.</summary>
    public static async Task<string?> TryAsync(this NpgsqlConnection connection, string sql)
    {
        try
        {
            await SchemaTables.RowsAsync(connection, sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
