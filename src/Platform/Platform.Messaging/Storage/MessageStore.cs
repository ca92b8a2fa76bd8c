using System.Data.Common;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// A module's messages in its own schema: what it has sent, what waits, what it has handled. Every method that takes
/// a transaction is part of it. Members are virtual so that a test can break one guarantee and see its test turn red.
/// </summary>
internal class MessageStore(ModuleDatabase database, Guid node, MessagingOptions options, TimeProvider time)
{
    protected DatabaseProvider Provider => database.Provider;

    protected MessageSql Sql { get; private set; } = new(database.Provider.Sql, database.Schema, []);

    /// <summary>Says who of the module has an inbox, once, before the first message.</summary>
    public void Serve(IReadOnlyCollection<string> subscribers) =>
        Sql = new MessageSql(database.Provider.Sql, database.Schema, subscribers);

    /// <summary>Keeps events; answers with the place of each in the log.</summary>
    public virtual ValueTask<List<long>> AddEventsAsync(
        WriteTransaction transaction,
        IEnumerable<Envelope> events,
        CancellationToken cancel
    ) =>
        transaction.AnswersAsync(
            events.Select(envelope =>
                (
                    Sql.AddEvent,
                    new[]
                    {
                        Provider.Id(envelope.Id),
                        envelope.MessageType,
                        Body(envelope),
                        envelope.GroupId,
                        StoredHeaders.Write(envelope),
                        Provider.Time(envelope.SentAt),
                    }
                )
            ),
            row => row.GetInt64(0),
            cancel
        );

    /// <summary>
    /// Stores messages for modules. Answers with the sequence of each, and whether this process has its lease: it has
    /// asked for one and no earlier message of the group is in other hands.
    /// </summary>
    public virtual ValueTask<List<(long Sequence, bool Mine)>> AddOutgoingAsync(
        WriteTransaction transaction,
        IEnumerable<OutgoingRow> rows,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        return transaction.AnswersAsync(
            rows.Select(row => (Sql.AddOutgoing, Values(row, now))),
            answer => (answer.GetInt64(0), !answer.IsDBNull(1)),
            cancel
        );
    }

    /// <summary>Removes messages that have arrived at their module.</summary>
    public virtual async ValueTask RemoveArrivedAsync(
        WriteTransaction transaction,
        IReadOnlyList<long> sequences,
        CancellationToken cancel
    ) => await transaction.ExecuteAsync(sequences.Select(one => (Sql.Arrived, new object?[] { one })), cancel);

    /// <summary>Removes messages that have arrived at their module, when the transaction commits.</summary>
    public void RemoveArrivedWithCommit(WriteTransaction transaction, IEnumerable<long> sequences)
    {
        foreach (var one in sequences)
            transaction.WithCommit((Sql.Arrived, [one]));
    }

    /// <summary>Removes what a saga that has ended has scheduled for itself.</summary>
    public async ValueTask CancelScheduledAsync(
        WriteTransaction transaction,
        string module,
        string group,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.CancelScheduled)
            .Bind(module, group, Provider.Time(time.GetUtcNow()))
            .ExecuteNonQueryAsync(cancel);

    /// <summary>Marks a message as handled by a subscriber; false when it was marked before.</summary>
    public virtual async ValueTask<bool> TryMarkHandledAsync(
        WriteTransaction transaction,
        Envelope envelope,
        string subscriber,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.MarkHandled)
            .Bind(Provider.Id(envelope.Id), subscriber, envelope.Generation, Provider.Time(time.GetUtcNow()))
            .ExecuteNonQueryAsync(cancel) > 0;

    /// <summary>Whether a message was handled, seen from outside a transaction: a hint that saves work, not the guarantee.</summary>
    public virtual async ValueTask<bool> IsHandledAsync(
        Envelope envelope,
        string subscriber,
        CancellationToken cancel
    ) =>
        await database.ReadAsync(
            async connection =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Sql.IsHandled;
                command.Bind(Provider.Id(envelope.Id), subscriber, envelope.Generation);
                return await command.ExecuteScalarAsync(cancel) is not null;
            },
            cancel
        );

    /// <summary>Whether another message of the group waits in the inbox, so that this one must wait behind it.</summary>
    public virtual async ValueTask<bool> HasWaitingAsync(
        WriteTransaction transaction,
        Envelope envelope,
        string subscriber,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.HasWaiting)
            .Bind(subscriber, envelope.GroupId, Provider.Id(envelope.Id), envelope.Generation)
            .IsTrueAsync(cancel);

    /// <summary>Stores a message in the subscriber's inbox, to be handled when it is due.</summary>
    public virtual async ValueTask AddWaitingAsync(
        WriteTransaction transaction,
        Envelope envelope,
        string subscriber,
        DateTimeOffset due,
        string? error,
        CancellationToken cancel
    ) => await transaction.ExecuteAsync([Waiting(envelope, subscriber, due, error)], cancel);

    /// <summary>Stores messages in the subscriber's inbox, to be handled now.</summary>
    public async ValueTask AddWaitingAsync(
        WriteTransaction transaction,
        IEnumerable<Envelope> envelopes,
        string subscriber,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        await transaction.ExecuteAsync(envelopes.Select(one => Waiting(one, subscriber, now, null)), cancel);
    }

    /// <summary>
    /// Stores a message that came from another process. Answers with its sequence, and whether this process has its
    /// lease, as <see cref="AddOutgoingAsync"/> does; null when it is there already.
    /// </summary>
    public virtual async ValueTask<(long Sequence, bool Mine)?> AddReceivedAsync(
        WriteTransaction transaction,
        Envelope envelope,
        string subscriber,
        bool lease,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var command = transaction
            .Prepared(Sql.AddReceived)
            .Bind(
                Provider.Id(envelope.Id),
                subscriber,
                envelope.Generation,
                envelope.Source,
                envelope.MessageType,
                Body(envelope),
                envelope.GroupId,
                StoredHeaders.Write(envelope),
                Provider.Time(now),
                envelope.DeliverBy is { } by ? Provider.Time(by) : null,
                lease ? Provider.Id(node) : null,
                Provider.Time(now + options.Lease)
            );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.GetInt64(0), !reader.IsDBNull(1)) : null;
    }

    /// <summary>Puts a message back into the inbox after an attempt that failed.</summary>
    public async ValueTask PutBackAsync(
        WriteTransaction transaction,
        long sequence,
        DateTimeOffset due,
        int attempts,
        string error,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.PutBack)
            .Bind(sequence, Provider.Time(due), attempts, error)
            .ExecuteNonQueryAsync(cancel);

    /// <summary>Removes a message from the inbox.</summary>
    public async ValueTask RemoveWaitingAsync(WriteTransaction transaction, long sequence, CancellationToken cancel) =>
        await transaction.Prepared(Sql.RemoveWaiting).Bind(sequence).ExecuteNonQueryAsync(cancel);

    /// <summary>
    /// Takes a group for one message. With <paramref name="hold"/> it stays taken after the commit, for work outside
    /// the transaction. Answers the fencing token; null when another process holds the group.
    /// </summary>
    public virtual async ValueTask<long?> TakeGroupAsync(
        WriteTransaction transaction,
        string subscriber,
        string group,
        bool hold,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var me = Provider.Id(node);
        var command = transaction
            .Prepared(Sql.TakeGroup)
            .Bind(
                subscriber,
                group,
                hold ? me : null,
                hold ? Provider.Time(now + options.Lease) : null,
                Provider.Time(now),
                me
            );
        return await command.ExecuteScalarAsync(cancel) is long token ? token : null;
    }

    /// <summary>Gives a held group back; false when it was taken over meanwhile, and what was done must not commit.</summary>
    public virtual async ValueTask<bool> LeaveGroupAsync(
        WriteTransaction transaction,
        string subscriber,
        string group,
        long token,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.LeaveGroup)
            .Bind(subscriber, group, token, Provider.Time(time.GetUtcNow()))
            .ExecuteNonQueryAsync(cancel) > 0;

    /// <summary>Gives a group back that this process holds, whatever the token.</summary>
    public async ValueTask FreeGroupAsync(
        WriteTransaction transaction,
        string subscriber,
        string group,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.FreeGroup)
            .Bind(subscriber, group, Provider.Id(node))
            .ExecuteNonQueryAsync(cancel);

    /// <summary>Puts a message among the dead letters, once per message and subscriber.</summary>
    public virtual async ValueTask AddDeadLetterAsync(
        WriteTransaction transaction,
        Envelope envelope,
        string subscriber,
        Exception error,
        CancellationToken cancel
    ) =>
        await transaction
            .Prepared(Sql.AddDeadLetter)
            .Bind(
                Provider.Id(Guid.CreateVersion7(time.GetUtcNow())),
                Provider.Id(envelope.Id),
                subscriber,
                envelope.Generation,
                envelope.Source,
                envelope.MessageType,
                Body(envelope),
                envelope.GroupId,
                StoredHeaders.Write(envelope),
                envelope.Attempts,
                error.GetType().FullName,
                Describe(error),
                Provider.Time(time.GetUtcNow())
            )
            .ExecuteNonQueryAsync(cancel);

    /// <summary>Whether something is due that nobody holds, without asking for the right to write.</summary>
    public async ValueTask<bool> AnyDueAsync(DbConnection reading, CancellationToken cancel)
    {
        foreach (var sql in new[] { Sql.AnyDueOutgoing, Sql.AnyDueWaiting })
        {
            await using var command = reading.CreateCommand();
            command.CommandText = sql;
            if (await command.Bind(Provider.Time(time.GetUtcNow())).IsTrueAsync(cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When the next message is due that is not due yet.</summary>
    public virtual async ValueTask<DateTimeOffset?> NextDueAsync(DbConnection reading, CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        foreach (var sql in new[] { Sql.NextDueOutgoing, Sql.NextDueWaiting })
        {
            await using var command = reading.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.Bind(Provider.Time(time.GetUtcNow())).ExecuteReaderAsync(cancel);
            if (
                await reader.ReadAsync(cancel)
                && !reader.IsDBNull(0)
                && Provider.Time(reader, 0) is var due
                && (next is null || due < next)
            )
            {
                next = due;
            }
        }

        return next;
    }

    /// <summary>Messages of the outbox that are due and in nobody's hands, oldest first, unless an earlier one of the group is in another process's.</summary>
    public virtual async ValueTask<List<StoredMessage>> DueOutgoingAsync(
        WriteTransaction transaction,
        int count,
        long after,
        CancellationToken cancel
    )
    {
        var found = new List<StoredMessage>();
        var command = transaction
            .Prepared(Sql.DueOutgoing)
            .Bind(Provider.Time(time.GetUtcNow()), Provider.Id(node), count, after);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new StoredMessage(
                    reader.GetInt64(0),
                    Provider.Id(reader, 1),
                    reader.GetString(2),
                    null,
                    0,
                    null,
                    reader.GetString(3),
                    reader.GetString(4),
                    Text(reader, 5),
                    Text(reader, 6),
                    reader.IsDBNull(8) ? null : Provider.Time(reader, 8),
                    0
                )
            );
        }

        return found;
    }

    /// <summary>Messages of the inbox that are due and in nobody's hands, oldest first, at most one per group.</summary>
    public virtual async ValueTask<List<StoredMessage>> DueWaitingAsync(
        WriteTransaction transaction,
        int count,
        long after,
        CancellationToken cancel
    )
    {
        var found = new List<StoredMessage>();
        var command = transaction.Prepared(Sql.DueWaiting).Bind(Provider.Time(time.GetUtcNow()), count, after);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new StoredMessage(
                    reader.GetInt64(0),
                    Provider.Id(reader, 1),
                    database.Schema,
                    reader.GetString(2),
                    reader.GetInt32(3),
                    reader.GetString(4),
                    reader.GetString(5),
                    reader.GetString(6),
                    Text(reader, 7),
                    Text(reader, 8),
                    reader.IsDBNull(9) ? null : Provider.Time(reader, 9),
                    reader.GetInt32(10)
                )
            );
        }

        return found;
    }

    /// <summary>Makes messages of the outbox and of the inbox this process's.</summary>
    public async ValueTask LeaseAsync(
        WriteTransaction transaction,
        IEnumerable<long> outgoing,
        IEnumerable<long> waiting,
        CancellationToken cancel
    )
    {
        var until = Provider.Time(time.GetUtcNow() + options.Lease);
        (string, object?[]) Lease(string sql, long sequence) => (sql, [sequence, Provider.Id(node), until]);
        await transaction.ExecuteAsync(
            [
                .. outgoing.Select(one => Lease(Sql.LeaseOutgoing, one)),
                .. waiting.Select(one => Lease(Sql.LeaseWaiting, one)),
            ],
            cancel
        );
    }

    /// <summary>Makes this process's leases last on.</summary>
    public virtual async ValueTask RenewAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        foreach (var sql in Sql.Renew)
        {
            await transaction
                .Prepared(sql)
                .Bind(Provider.Id(node), Provider.Time(time.GetUtcNow() + options.Lease))
                .ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Frees what a process holds: this one when it stops, another one that has died.</summary>
    public async ValueTask FreeAsync(WriteTransaction transaction, Guid owner, CancellationToken cancel)
    {
        foreach (var sql in Sql.Free)
        {
            await transaction.Prepared(sql).Bind(Provider.Id(owner)).ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>The processes that hold something here.</summary>
    public async ValueTask<List<Guid>> OwnersAsync(DbConnection reading, CancellationToken cancel)
    {
        var owners = new List<Guid>();
        await using var command = reading.CreateCommand();
        command.CommandText = Sql.Owners;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            owners.Add(Provider.Id(reader, 0));
        }

        return owners;
    }

    /// <summary>Forgets what was handled so long ago that it cannot come again.</summary>
    public async ValueTask ForgetAsync(WriteTransaction transaction, DateTimeOffset before, CancellationToken cancel)
    {
        foreach (var sql in Sql.Forget)
        {
            var forget = transaction.Prepared(sql).Bind(Provider.Time(before));
            while (await forget.ExecuteNonQueryAsync(cancel) == SqlDialect.DeletedAtOnce) { }
        }
    }

    /// <summary>How the module's messages are doing, for health and the console.</summary>
    public async ValueTask<MessageBacklog> BacklogAsync(DbConnection reading, CancellationToken cancel)
    {
        var types = new Dictionary<string, long>();
        await using (var command = reading.CreateCommand())
        {
            command.CommandText = Sql.WaitingTypes;
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                types[reader.GetString(0)] = reader.GetInt64(1);
            }
        }

        await using var oldest = reading.CreateCommand();
        oldest.CommandText = Sql.OldestDue;
        DateTimeOffset? due = null;
        await using (var reader = await oldest.Bind(Provider.Time(time.GetUtcNow())).ExecuteReaderAsync(cancel))
        {
            if (await reader.ReadAsync(cancel) && !reader.IsDBNull(0))
            {
                due = Provider.Time(reader, 0);
            }
        }

        await using var dead = reading.CreateCommand();
        dead.CommandText = Sql.DeadLetterCount;
        return new MessageBacklog(types, due, Convert.ToInt64(await dead.ExecuteScalarAsync(cancel), null));
    }

    private object?[] Values(OutgoingRow row, DateTimeOffset now)
    {
        var envelope = row.Envelope;
        return
        [
            Provider.Id(envelope.Id),
            row.Destination,
            envelope.MessageType,
            row.EventSequence is null ? Body(envelope) : null,
            row.EventSequence,
            envelope.GroupId,
            StoredHeaders.Write(envelope),
            Provider.Time(envelope.ScheduledTime ?? now),
            envelope.DeliverBy is { } by ? Provider.Time(by) : null,
            row.Lease ? Provider.Id(node) : null,
            Provider.Time(now + options.Lease),
            Provider.Time(now),
        ];
    }

    private (string, object?[]) Waiting(Envelope envelope, string subscriber, DateTimeOffset due, string? error) =>
        (
            Sql.AddWaiting,
            [
                Provider.Id(envelope.Id),
                subscriber,
                envelope.Generation,
                envelope.Source,
                envelope.MessageType,
                Body(envelope),
                envelope.GroupId,
                StoredHeaders.Write(envelope),
                Provider.Time(due),
                envelope.DeliverBy is { } by ? Provider.Time(by) : null,
                envelope.Attempts,
                error,
                Provider.Time(time.GetUtcNow()),
            ]
        );

    private static string Body(Envelope envelope) => envelope.Body ??= MessageTypes.Write(envelope.Message!);

    private static string Describe(Exception error) =>
        error.ToString() is { Length: > 8000 } text ? text[..8000] : error.ToString();

    private static string? Text(DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}
