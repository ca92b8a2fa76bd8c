using System.Data.Common;
using System.Text.Json;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>The answers that a module has given to named writes, in the module's own schema.</summary>
internal sealed class Answers(ModuleDatabase database, TimeProvider clock)
{
    // Others wait to write while a batch goes.
    private const int Batch = 500;
    private readonly AnswerSql sql = new(database);

    /// <summary>The answer to a write that has been committed; null when there is none.</summary>
    /// <exception cref="Refused">The key stands for another request.</exception>
    public Task<StoredAnswer?> FindAsync(RequestKey request, CancellationToken cancellation) =>
        database.ReadAsync(
            async connection =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = sql.Find;
                return await ReadAsync(command, request, cancellation);
            },
            cancellation
        );

    /// <summary>The same within a transaction, where nobody else can be writing it.</summary>
    public ValueTask<StoredAnswer?> FindAsync(
        WriteTransaction transaction,
        RequestKey request,
        CancellationToken cancellation
    ) => ReadAsync(transaction.Prepared(sql.Find), request, cancellation);

    /// <summary>Keeps an answer, for as long as the transaction's effect.</summary>
    public async ValueTask KeepAsync(
        WriteTransaction transaction,
        RequestKey request,
        StoredAnswer answer,
        CancellationToken cancellation
    ) =>
        await transaction
            .Prepared(sql.Keep)
            .Bind(
                request.Scope,
                request.Key,
                request.Digest,
                answer.Status,
                JsonSerializer.Serialize(answer.Headers),
                answer.ContentType,
                answer.Body,
                database.Provider.Time(clock.GetUtcNow())
            )
            .ExecuteNonQueryAsync(cancellation);

    /// <summary>Forgets some answers that are older than a time; true when there may be more.</summary>
    public async Task<bool> ForgetAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var transaction = await database.BeginWriteAsync(cancellation);
        var provider = database.Provider;
        var oldest = transaction.Prepared(sql.Oldest).Bind(provider.Time(before), Batch);
        DateTimeOffset? last = null;
        await using (var row = await oldest.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                last = provider.Time(row, 0);
            }
        }

        if (last is null)
        {
            return false;
        }

        await transaction.Prepared(sql.Forget).Bind(provider.Time(last.Value)).ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync();
        return true;
    }

    private static async ValueTask<StoredAnswer?> ReadAsync(
        DbCommand command,
        RequestKey request,
        CancellationToken cancellation
    )
    {
        await using var row = await command.Bind(request.Scope, request.Key).ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return null;
        }

        return row.GetString(0) == request.Digest
            ? new StoredAnswer(
                row.GetInt32(1),
                JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(2)) ?? [],
                Text(row, 3),
                Text(row, 4)
            )
            : throw new Refused(
                422,
                "idempotency-key-reused",
                $"This {RequestKey.Header} was used for another request; take a new one."
            );
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
