using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>Schemas and logins on SQL Server.</summary>
/// <param name="administrator">The connection string of who may make them.</param>
internal sealed class SqlServerProvisioner(string administrator) : Provisioner
{
    // Others are thrown out of a database that is set up for the first time.
    private const int Patience = 120;

    public override string Script(IReadOnlyList<SchemaLogins> schemas) =>
        SqlServerProvisioningSql.Header(schemas)
        + string.Join(
            "\nGO\n\n",
            [
                SqlServerProvisioningSql.Snapshots,
                $"{SqlServerProvisioningSql.AllOrNothing}\nBEGIN TRANSACTION;",
                .. SqlServerProvisioningSql.Batches(
                    schemas,
                    login => $"N'$({SqlServerProvisioningSql.VariableOf(login)})'"
                ),
                "COMMIT TRANSACTION;",
            ]
        )
        + "\nGO\n";

    public override async Task RunAsync(IReadOnlyList<SchemaLogins> schemas, CancellationToken cancel)
    {
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(administrator) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(cancel);
        await ExecuteAsync(connection, null, SqlServerProvisioningSql.Snapshots, cancel);
        await ExecuteAsync(connection, null, SqlServerProvisioningSql.AllOrNothing, cancel);
        await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync(cancel);
        foreach (
            var batch in SqlServerProvisioningSql.Batches(
                schemas,
                login => SqlServerProvisioningSql.Text(login.Password!)
            )
        )
            await ExecuteAsync(connection, transaction, batch, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task ExecuteAsync(
        SqlConnection connection,
        SqlTransaction? transaction,
        string sql,
        CancellationToken cancel
    )
    {
#pragma warning disable CA2100 // Names and passwords are quoted where they are written.
        await using var command = new SqlCommand(sql, connection, transaction) { CommandTimeout = Patience };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
