-- Take
DECLARE @answer int;
EXEC @answer = sp_getapplock @Resource = @p0, @LockMode = @p1, @LockOwner = N'Session', @LockTimeout = 0;
SELECT @answer;
GO

-- Free
EXEC sp_releaseapplock @Resource = @p0, @LockOwner = N'Session'
GO

-- IsFree
SELECT APPLOCK_TEST(N'public', @p0, N'Exclusive', N'Session')
GO

-- Readers
SELECT CASE WHEN is_read_committed_snapshot_on = 1 THEN 1 ELSE 0 END FROM sys.databases WHERE database_id = DB_ID()
GO

-- TableExists
SELECT CASE WHEN OBJECT_ID(@p0, N'U') IS NULL THEN 0 ELSE 1 END
GO
