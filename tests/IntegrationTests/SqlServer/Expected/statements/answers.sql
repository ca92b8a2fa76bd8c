-- Find
SELECT request_hash, status, headers, content_type, body FROM [orders].[idempotency_keys] WHERE scope = @p0 AND [key] = @p1
GO

-- Keep
INSERT INTO [orders].[idempotency_keys] (scope, [key], request_hash, status, headers, content_type, body, created_at)
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
GO

-- Oldest
SELECT created_at FROM [orders].[idempotency_keys] WHERE created_at < @p0 ORDER BY created_at OFFSET 0 ROWS FETCH NEXT @p1 ROWS ONLY
GO

-- Forget
DELETE FROM [orders].[idempotency_keys] WHERE created_at <= @p0
GO

-- Probe
IF EXISTS (SELECT 1 FROM [orders].[idempotency_keys] AS t WITH (UPDLOCK) WHERE t.scope = @p0 AND t.[key] = @p1) UPDATE t SET created_at = n.created_at FROM [orders].[idempotency_keys] AS t CROSS JOIN (VALUES (@p0, @p1, @p2, @p3, @p4)) AS n (scope, [key], request_hash, status, created_at) WHERE t.scope = @p0 AND t.[key] = @p1 ELSE INSERT INTO [orders].[idempotency_keys] (scope, [key], request_hash, status, created_at) VALUES (@p0, @p1, @p2, @p3, @p4)
GO
