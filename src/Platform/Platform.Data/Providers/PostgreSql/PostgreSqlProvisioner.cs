using Npgsql;

namespace Platform.Data;

/// <summary>Schemas and logins on PostgreSQL.</summary>
/// <param name="administrator">Connections of who may make them.</param>
internal sealed class PostgreSqlProvisioner(NpgsqlDataSource administrator) : Provisioner
{
    public override string Script(IReadOnlyList<SchemaLogins> schemas) =>
        ProvisioningSql.Header(schemas)
        + ProvisioningSql.Of(schemas, login => $":'{ProvisioningSql.VariableOf(login)}'")
        + "\nCOMMIT;\n";

    public override async Task RunAsync(IReadOnlyList<SchemaLogins> schemas, CancellationToken cancel)
    {
        await using var connection = await administrator.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, ProvisioningSql.Turn, cancel);
        var kept = await KeptAsync(connection, cancel);
        var sql = ProvisioningSql.Of(
            schemas,
            login => ProvisioningSql.Text(ScramVerifier.Of(login.Password!, kept.GetValueOrDefault(login.Name)))
        );
        await ExecuteAsync(connection, sql, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Names are quoted where they are written.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    // Who may not see them sets all passwords again, to what they are.
    private static async Task<Dictionary<string, string>> KeptAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        Dictionary<string, string> kept = [];
        await using var question = new NpgsqlCommand(
            "SELECT has_table_privilege('pg_catalog.pg_authid', 'SELECT')",
            connection
        );
        if (await question.ExecuteScalarAsync(cancel) is not true)
            return kept;
        await using var command = new NpgsqlCommand(
            "SELECT rolname, rolpassword FROM pg_catalog.pg_authid WHERE rolpassword IS NOT NULL",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            kept[reader.GetString(0)] = reader.GetString(1);
        return kept;
    }
}
