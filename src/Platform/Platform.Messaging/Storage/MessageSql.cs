using Platform.Data;

namespace Platform.Messaging;

/// <summary>The statements of one schema's message tables. Parameters are by position, see <see cref="Commands.Bind"/>.</summary>
internal sealed class MessageSql
{
    public MessageSql(SqlDialect sql, string schema, IReadOnlyCollection<string> subscribers)
    {
        // Named one by one, so that the index on subscriber and group serves a question about all of them.
        var anybodyHere = string.Join(", ", subscribers.DefaultIfEmpty("").Select(s => $"'{s}'"));
        string Table(string name) => sql.Table(schema, name);
        var (outbox, inbox, events) = (Table("outbox"), Table("inbox"), Table("events"));
        var (handled, groups, dead) = (Table("handled"), Table("message_groups"), Table("dead_letters"));

        AddEvent = sql.InsertIntoLog(
            events,
            "message_id, message_type, body, group_id, headers, published_at",
            "@p0, @p1, @p2, @p3, @p4, @p5",
            "sequence"
        );

        // A row is this process's own from the start, unless an earlier one of its group is somebody else's or nobody's.
        AddOutgoing = sql.Insert(
            outbox,
            "message_id, destination, message_type, body, event_sequence, group_id, headers, due_at, deliver_by, attempts, owner, leased_until, created_at",
            $"""
            SELECT @p0, @p1, @p2, @p3, {sql.Number("@p4")}, @p5, @p6, {sql.Time("@p7")}, {sql.Time("@p8")}, 0,
            CASE WHEN mine = 1 THEN {sql.Id("@p9")} END, CASE WHEN mine = 1 THEN {sql.Time("@p10")} END, {sql.Time(
                "@p11"
            )}
            FROM (SELECT CASE WHEN {sql.Id("@p9")} IS NOT NULL AND ({sql.Text("@p5")} IS NULL OR NOT EXISTS (
                SELECT 1 FROM {outbox} e WHERE e.destination = @p1 AND e.group_id = @p5 AND e.due_at <= @p11 AND (e.owner IS NULL OR e.owner <> @p9)
            )) THEN 1 ELSE 0 END AS mine) AS ownership
            """,
            "sequence, owner"
        );
        Arrived = $"DELETE FROM {outbox} WHERE sequence = @p0";
        CancelScheduled =
            $"DELETE FROM {outbox} WHERE destination = @p0 AND group_id = @p1 AND due_at > @p2 AND owner IS NULL";

        const string Mark = "message_id, subscriber, generation";
        MarkHandled = sql.InsertRow(handled, ["message_id", "subscriber", "generation", "handled_at"], Mark);
        IsHandled = $"SELECT 1 FROM {handled} WHERE message_id = @p0 AND subscriber = @p1 AND generation = @p2";

        // Order is a module's: what waits for one of its handlers holds up what was sent after it for the others, too.
        // A replay (a generation above 0) concerns its own subscriber only.
        HasWaiting = sql.Exists(
            $"""
            SELECT 1 FROM {inbox} WHERE subscriber IN ({anybodyHere}) AND group_id = @p1 AND message_id <> @p2
            AND (subscriber = @p0 OR (generation = 0 AND @p3 = 0))
            """
        );
        AddWaiting = sql.Insert(
            inbox,
            "message_id, subscriber, generation, source, message_type, body, group_id, headers, due_at, deliver_by, attempts, last_error, received_at",
            "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)",
            null,
            Mark
        );
        // This process's own from the start, like a row of the outbox; one that is there already stays as it is.
        AddReceived = sql.Insert(
            inbox,
            "message_id, subscriber, generation, source, message_type, body, group_id, headers, due_at, deliver_by, attempts, owner, leased_until, received_at",
            $"""
            SELECT @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, {sql.Time("@p8")}, {sql.Time("@p9")}, 0,
            CASE WHEN mine = 1 THEN {sql.Id("@p10")} END, CASE WHEN mine = 1 THEN {sql.Time("@p11")} END, {sql.Time(
                "@p8"
            )}
            FROM (SELECT CASE WHEN {sql.Id("@p10")} IS NOT NULL AND ({sql.Text("@p6")} IS NULL OR NOT EXISTS (
                SELECT 1 FROM {inbox} e WHERE e.subscriber IN ({anybodyHere}) AND e.group_id = @p6 AND (e.owner IS NULL OR e.owner <> @p10)
            )) THEN 1 ELSE 0 END AS mine) AS ownership WHERE 1 = 1
            """,
            "sequence, owner",
            Mark
        );
        PutBack =
            $"UPDATE {inbox} SET due_at = @p1, attempts = @p2, last_error = @p3, owner = NULL, leased_until = NULL WHERE sequence = @p0";
        RemoveWaiting = $"DELETE FROM {inbox} WHERE sequence = @p0";

        // Taken when it is free, run out, or this process's own; the token rises each time.
        TakeGroup = sql.Upsert(
            groups,
            ["subscriber", "group_id"],
            ["subscriber", "group_id", "token", "owner", "leased_until", "touched_at"],
            $"@p0, @p1, 1, {sql.Id("@p2")}, {sql.Time("@p3")}, @p4",
            $"token = t.token + 1, owner = {sql.New}.owner, leased_until = {sql.New}.leased_until, touched_at = {sql.New}.touched_at",
            "(t.owner IS NULL OR t.leased_until < @p4 OR t.owner = @p5)",
            "token"
        );
        LeaveGroup =
            $"UPDATE {groups} SET owner = NULL, leased_until = NULL, touched_at = @p3 WHERE subscriber = @p0 AND group_id = @p1 AND token = @p2";
        FreeGroup =
            $"UPDATE {groups} SET owner = NULL, leased_until = NULL WHERE subscriber = @p0 AND group_id = @p1 AND owner = @p2";

        AddDeadLetter = sql.Insert(
            dead,
            "id, message_id, subscriber, generation, source, message_type, body, group_id, headers, attempts, error_type, error, failed_at",
            $"""
            SELECT @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, {sql.Time("@p12")}
            WHERE NOT EXISTS (SELECT 1 FROM {dead} WHERE message_id = @p1 AND subscriber = @p2 AND generation = @p3)
            """
        );

        string AnyDue(string table) =>
            sql.Exists($"SELECT 1 FROM {table} WHERE due_at <= @p0 AND (owner IS NULL OR leased_until < @p0)");
        AnyDueOutgoing = AnyDue(outbox);
        AnyDueWaiting = AnyDue(inbox);
        NextDueOutgoing = $"SELECT MIN(due_at) FROM {outbox} WHERE due_at > @p0";
        NextDueWaiting = $"SELECT MIN(due_at) FROM {inbox} WHERE due_at > @p0";

        // Behind an earlier one of its group that another process has. Where others claim at the same time, also behind
        // one that nobody has yet: it may be another's in a moment.
        var isAnothers = sql.HasOneWriter
            ? "p.owner <> @p1 AND p.leased_until >= @p0"
            : "(p.owner IS NULL OR p.owner <> @p1)";
        DueOutgoing = $"""
            SELECT o.sequence, o.message_id, o.destination, o.message_type, COALESCE(o.body, e.body), o.group_id, o.headers, o.due_at, o.deliver_by
            FROM {outbox} o{sql.ClaimingFrom} LEFT JOIN {events} e ON e.sequence = o.event_sequence
            WHERE o.due_at <= @p0 AND (o.owner IS NULL OR o.leased_until < @p0) AND o.sequence > @p3 AND (o.group_id IS NULL OR NOT EXISTS (
                SELECT 1 FROM {outbox} p WHERE p.destination = o.destination AND p.group_id = o.group_id AND p.sequence < o.sequence
                AND p.due_at <= @p0 AND {isAnothers}))
            ORDER BY o.sequence {sql.Limit("@p2")}{sql.Claiming("o")}
            """;
        DueWaiting = $"""
            SELECT o.sequence, o.message_id, o.subscriber, o.generation, o.source, o.message_type, o.body, o.group_id, o.headers, o.deliver_by, o.attempts
            FROM {inbox} o{sql.ClaimingFrom}
            WHERE o.due_at <= @p0 AND (o.owner IS NULL OR o.leased_until < @p0) AND o.sequence > @p2 AND (o.group_id IS NULL OR NOT EXISTS (
                SELECT 1 FROM {inbox} p WHERE p.subscriber IN ({anybodyHere}) AND p.group_id = o.group_id AND p.sequence < o.sequence
                AND p.message_id <> o.message_id AND (p.subscriber = o.subscriber OR (p.generation = 0 AND o.generation = 0))))
            ORDER BY o.sequence {sql.Limit("@p1")}{sql.Claiming("o")}
            """;
        LeaseOutgoing = $"UPDATE {outbox} SET owner = @p1, leased_until = @p2 WHERE sequence = @p0";
        LeaseWaiting = $"UPDATE {inbox} SET owner = @p1, leased_until = @p2 WHERE sequence = @p0";
        Renew =
        [
            .. new[] { outbox, inbox, groups }.Select(t =>
                $"UPDATE {t}{sql.PassingBy} SET leased_until = @p1 WHERE owner = @p0"
            ),
        ];
        Free =
        [
            .. new[] { outbox, inbox, groups }.Select(t =>
                $"UPDATE {t}{sql.PassingBy} SET owner = NULL, leased_until = NULL WHERE owner = @p0"
            ),
        ];
        Owners =
            $"SELECT DISTINCT owner FROM {outbox} WHERE owner IS NOT NULL UNION SELECT DISTINCT owner FROM {inbox} WHERE owner IS NOT NULL UNION SELECT DISTINCT owner FROM {groups} WHERE owner IS NOT NULL";

        OldestDue =
            $"SELECT MIN(due_at) FROM (SELECT message_type, due_at FROM {outbox} UNION ALL SELECT message_type, due_at FROM {inbox}) AS waiting WHERE due_at <= @p0";
        WaitingTypes =
            $"SELECT message_type, CAST(COUNT(*) AS bigint) FROM (SELECT message_type FROM {outbox} UNION ALL SELECT message_type FROM {inbox}) AS waiting GROUP BY message_type";
        DeadLetterCount = $"SELECT COUNT(*) FROM {dead}";

        Forget =
        [
            sql.DeleteSome(
                handled,
                $"handled_at < @p0 AND handled_at < COALESCE((SELECT MIN(failed_at) FROM {dead}), @p0)"
            ),
            sql.DeleteSome(groups, "touched_at < @p0 AND owner IS NULL"),
        ];
    }

    public string AddEvent { get; }

    public string AddOutgoing { get; }

    public string Arrived { get; }

    public string CancelScheduled { get; }

    public string MarkHandled { get; }

    public string IsHandled { get; }

    public string HasWaiting { get; }

    public string AddWaiting { get; }

    public string AddReceived { get; }

    public string PutBack { get; }

    public string RemoveWaiting { get; }

    public string TakeGroup { get; }

    public string LeaveGroup { get; }

    public string FreeGroup { get; }

    public string AddDeadLetter { get; }

    public string AnyDueOutgoing { get; }

    public string AnyDueWaiting { get; }

    public string NextDueOutgoing { get; }

    public string NextDueWaiting { get; }

    public string DueOutgoing { get; }

    public string DueWaiting { get; }

    public string LeaseOutgoing { get; }

    public string LeaseWaiting { get; }

    public IReadOnlyList<string> Renew { get; }

    public IReadOnlyList<string> Free { get; }

    public string Owners { get; }

    public string OldestDue { get; }

    public string WaitingTypes { get; }

    public string DeadLetterCount { get; }

    public IReadOnlyList<string> Forget { get; }
}
