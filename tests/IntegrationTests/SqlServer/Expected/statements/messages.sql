-- AddEvent
DECLARE @turn int; EXEC @turn = sp_getapplock @Resource = N'platform:[orders].[events]', @LockMode = N'Shared', @LockOwner = N'Transaction', @LockTimeout = 20000; IF @turn < 0 BEGIN THROW 51222, N'The lock on a log could not be had in time.', 1; END INSERT INTO [orders].[events] (message_id, message_type, body, group_id, headers, published_at) OUTPUT INSERTED.sequence VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
GO

-- AddOutgoing
INSERT INTO [orders].[outbox] (message_id, destination, message_type, body, event_sequence, group_id, headers, due_at, deliver_by, attempts, owner, leased_until, created_at) OUTPUT INSERTED.sequence, INSERTED.owner SELECT @p0, @p1, @p2, @p3, CAST(@p4 AS bigint), @p5, @p6, CAST(@p7 AS datetimeoffset), CAST(@p8 AS datetimeoffset), 0,
CASE WHEN mine = 1 THEN CAST(@p9 AS uniqueidentifier) END, CASE WHEN mine = 1 THEN CAST(@p10 AS datetimeoffset) END, CAST(@p11 AS datetimeoffset)
FROM (SELECT CASE WHEN CAST(@p9 AS uniqueidentifier) IS NOT NULL AND (@p5 IS NULL OR NOT EXISTS (
    SELECT 1 FROM [orders].[outbox] e WHERE e.destination = @p1 AND e.group_id = @p5 AND e.due_at <= @p11 AND (e.owner IS NULL OR e.owner <> @p9)
)) THEN 1 ELSE 0 END AS mine) AS ownership
GO

-- Arrived
DELETE FROM [orders].[outbox] WHERE sequence = @p0
GO

-- CancelScheduled
DELETE FROM [orders].[outbox] WHERE destination = @p0 AND group_id = @p1 AND due_at > @p2 AND owner IS NULL
GO

-- MarkHandled
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [orders].[handled] (message_id, subscriber, generation, handled_at) VALUES (@p0, @p1, @p2, @p3) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- IsHandled
SELECT 1 FROM [orders].[handled] WHERE message_id = @p0 AND subscriber = @p1 AND generation = @p2
GO

-- HasWaiting
SELECT CASE WHEN EXISTS (SELECT 1 FROM [orders].[inbox] WHERE subscriber IN ('Orders.First', 'Orders.Second') AND group_id = @p1 AND message_id <> @p2
AND (subscriber = @p0 OR (generation = 0 AND @p3 = 0))) THEN 1 ELSE 0 END
GO

-- AddWaiting
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [orders].[inbox] (message_id, subscriber, generation, source, message_type, body, group_id, headers, due_at, deliver_by, attempts, last_error, received_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- AddReceived
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [orders].[inbox] (message_id, subscriber, generation, source, message_type, body, group_id, headers, due_at, deliver_by, attempts, owner, leased_until, received_at) OUTPUT INSERTED.sequence, INSERTED.owner SELECT @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, CAST(@p8 AS datetimeoffset), CAST(@p9 AS datetimeoffset), 0,
CASE WHEN mine = 1 THEN CAST(@p10 AS uniqueidentifier) END, CASE WHEN mine = 1 THEN CAST(@p11 AS datetimeoffset) END, CAST(@p8 AS datetimeoffset)
FROM (SELECT CASE WHEN CAST(@p10 AS uniqueidentifier) IS NOT NULL AND (@p6 IS NULL OR NOT EXISTS (
    SELECT 1 FROM [orders].[inbox] e WHERE e.subscriber IN ('Orders.First', 'Orders.Second') AND e.group_id = @p6 AND (e.owner IS NULL OR e.owner <> @p10)
)) THEN 1 ELSE 0 END AS mine) AS ownership WHERE 1 = 1 END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- PutBack
UPDATE [orders].[inbox] SET due_at = @p1, attempts = @p2, last_error = @p3, owner = NULL, leased_until = NULL WHERE sequence = @p0
GO

-- RemoveWaiting
DELETE FROM [orders].[inbox] WHERE sequence = @p0
GO

-- TakeGroup
IF EXISTS (SELECT 1 FROM [orders].[message_groups] AS t WITH (UPDLOCK) WHERE t.subscriber = @p0 AND t.group_id = @p1) UPDATE t SET token = t.token + 1, owner = n.owner, leased_until = n.leased_until, touched_at = n.touched_at OUTPUT INSERTED.token FROM [orders].[message_groups] AS t CROSS JOIN (VALUES (@p0, @p1, 1, CAST(@p2 AS uniqueidentifier), CAST(@p3 AS datetimeoffset), @p4)) AS n (subscriber, group_id, token, owner, leased_until, touched_at) WHERE t.subscriber = @p0 AND t.group_id = @p1 AND (t.owner IS NULL OR t.leased_until < @p4 OR t.owner = @p5) ELSE INSERT INTO [orders].[message_groups] (subscriber, group_id, token, owner, leased_until, touched_at) OUTPUT INSERTED.token VALUES (@p0, @p1, 1, CAST(@p2 AS uniqueidentifier), CAST(@p3 AS datetimeoffset), @p4)
GO

-- LeaveGroup
UPDATE [orders].[message_groups] SET owner = NULL, leased_until = NULL, touched_at = @p3 WHERE subscriber = @p0 AND group_id = @p1 AND token = @p2
GO

-- FreeGroup
UPDATE [orders].[message_groups] SET owner = NULL, leased_until = NULL WHERE subscriber = @p0 AND group_id = @p1 AND owner = @p2
GO

-- AddDeadLetter
INSERT INTO [orders].[dead_letters] (id, message_id, subscriber, generation, source, message_type, body, group_id, headers, attempts, error_type, error, failed_at) SELECT @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, CAST(@p12 AS datetimeoffset)
WHERE NOT EXISTS (SELECT 1 FROM [orders].[dead_letters] WHERE message_id = @p1 AND subscriber = @p2 AND generation = @p3)
GO

-- AnyDueOutgoing
SELECT CASE WHEN EXISTS (SELECT 1 FROM [orders].[outbox] WHERE due_at <= @p0 AND (owner IS NULL OR leased_until < @p0)) THEN 1 ELSE 0 END
GO

-- AnyDueWaiting
SELECT CASE WHEN EXISTS (SELECT 1 FROM [orders].[inbox] WHERE due_at <= @p0 AND (owner IS NULL OR leased_until < @p0)) THEN 1 ELSE 0 END
GO

-- NextDueOutgoing
SELECT MIN(due_at) FROM [orders].[outbox] WHERE due_at > @p0
GO

-- NextDueWaiting
SELECT MIN(due_at) FROM [orders].[inbox] WHERE due_at > @p0
GO

-- DueOutgoing
SELECT o.sequence, o.message_id, o.destination, o.message_type, COALESCE(o.body, e.body), o.group_id, o.headers, o.due_at, o.deliver_by
FROM [orders].[outbox] o WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK) LEFT JOIN [orders].[events] e ON e.sequence = o.event_sequence
WHERE o.due_at <= @p0 AND (o.owner IS NULL OR o.leased_until < @p0) AND o.sequence > @p3 AND (o.group_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM [orders].[outbox] p WHERE p.destination = o.destination AND p.group_id = o.group_id AND p.sequence < o.sequence
    AND p.due_at <= @p0 AND (p.owner IS NULL OR p.owner <> @p1)))
ORDER BY o.sequence OFFSET 0 ROWS FETCH NEXT @p2 ROWS ONLY
GO

-- DueWaiting
SELECT o.sequence, o.message_id, o.subscriber, o.generation, o.source, o.message_type, o.body, o.group_id, o.headers, o.deliver_by, o.attempts
FROM [orders].[inbox] o WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK)
WHERE o.due_at <= @p0 AND (o.owner IS NULL OR o.leased_until < @p0) AND o.sequence > @p2 AND (o.group_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM [orders].[inbox] p WHERE p.subscriber IN ('Orders.First', 'Orders.Second') AND p.group_id = o.group_id AND p.sequence < o.sequence
    AND p.message_id <> o.message_id AND (p.subscriber = o.subscriber OR (p.generation = 0 AND o.generation = 0))))
ORDER BY o.sequence OFFSET 0 ROWS FETCH NEXT @p1 ROWS ONLY
GO

-- LeaseOutgoing
UPDATE [orders].[outbox] SET owner = @p1, leased_until = @p2 WHERE sequence = @p0
GO

-- LeaseWaiting
UPDATE [orders].[inbox] SET owner = @p1, leased_until = @p2 WHERE sequence = @p0
GO

-- Renew
UPDATE [orders].[outbox] WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK) SET leased_until = @p1 WHERE owner = @p0
GO

-- Renew
UPDATE [orders].[inbox] WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK) SET leased_until = @p1 WHERE owner = @p0
GO

-- Renew
UPDATE [orders].[message_groups] WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK) SET leased_until = @p1 WHERE owner = @p0
GO

-- Free
UPDATE [orders].[outbox] WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK) SET owner = NULL, leased_until = NULL WHERE owner = @p0
GO

-- Free
UPDATE [orders].[inbox] WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK) SET owner = NULL, leased_until = NULL WHERE owner = @p0
GO

-- Free
UPDATE [orders].[message_groups] WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK) SET owner = NULL, leased_until = NULL WHERE owner = @p0
GO

-- Owners
SELECT DISTINCT owner FROM [orders].[outbox] WHERE owner IS NOT NULL UNION SELECT DISTINCT owner FROM [orders].[inbox] WHERE owner IS NOT NULL UNION SELECT DISTINCT owner FROM [orders].[message_groups] WHERE owner IS NOT NULL
GO

-- OldestDue
SELECT MIN(due_at) FROM (SELECT message_type, due_at FROM [orders].[outbox] UNION ALL SELECT message_type, due_at FROM [orders].[inbox]) AS waiting WHERE due_at <= @p0
GO

-- WaitingTypes
SELECT message_type, CAST(COUNT(*) AS bigint) FROM (SELECT message_type FROM [orders].[outbox] UNION ALL SELECT message_type FROM [orders].[inbox]) AS waiting GROUP BY message_type
GO

-- DeadLetterCount
SELECT COUNT(*) FROM [orders].[dead_letters]
GO

-- Forget
DELETE TOP (1000) FROM [orders].[handled] WHERE handled_at < @p0 AND handled_at < COALESCE((SELECT MIN(failed_at) FROM [orders].[dead_letters]), @p0)
GO

-- Forget
DELETE TOP (1000) FROM [orders].[message_groups] WHERE touched_at < @p0 AND owner IS NULL
GO

-- EndOfLog
SET XACT_ABORT ON; SET DEADLOCK_PRIORITY HIGH; BEGIN TRANSACTION; DECLARE @turn int; EXEC @turn = sp_getapplock @Resource = N'platform:[orders].[events]', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 20000; IF @turn < 0 BEGIN THROW 51222, N'The lock on a log could not be had in time.', 1; END SELECT COALESCE(MAX(sequence), 0) FROM [orders].[events]; COMMIT TRANSACTION;
GO

-- DeadLetters
SELECT sequence, id, message_id, subscriber, message_type, source, attempts, error_type, error, body, failed_at
FROM [orders].[dead_letters]
WHERE (@p0 IS NULL OR message_type = @p0) AND sequence < @p1 ORDER BY sequence DESC OFFSET 0 ROWS FETCH NEXT @p2 ROWS ONLY
GO

-- ReplayDeadLetter
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [orders].[inbox] (message_id, subscriber, generation, source, message_type, body, group_id, headers, due_at, attempts, received_at) SELECT message_id, subscriber, generation, source, message_type, body, group_id, headers, CAST(@p1 AS datetimeoffset), 0, CAST(@p1 AS datetimeoffset) FROM [orders].[dead_letters] WHERE id = @p0 END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- RemoveDeadLetter
DELETE FROM [orders].[dead_letters] WHERE id = @p0
GO

-- DueByDestination
SELECT destination, CAST(COUNT(*) AS bigint), MIN(due_at) FROM [orders].[outbox]
WHERE due_at <= @p0 GROUP BY destination
GO

-- Events
SELECT sequence, message_id, message_type, group_id, published_at, body, headers FROM [orders].[events]
WHERE sequence > @p0 AND sequence <= @p2  ORDER BY sequence OFFSET 0 ROWS FETCH NEXT @p1 ROWS ONLY
GO

-- Events
SELECT sequence, message_id, message_type, group_id, published_at, body, headers FROM [orders].[events]
WHERE sequence > @p0 AND sequence <= @p2 AND message_type = @p3 AND group_id IN (@p4, @p5) ORDER BY sequence OFFSET 0 ROWS FETCH NEXT @p1 ROWS ONLY
GO
