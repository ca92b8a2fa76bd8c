-- Platform.Extraction.InstanceStore.AddAsync
DECLARE @one_Id uniqueidentifier;
DECLARE @http1 nvarchar(400);
DELETE FROM [i]
FROM [platform].[instances] AS [i]
WHERE [i].[id] = @one_Id OR [i].[http1] = @http1
GO

-- Platform.Extraction.InstanceStore.ReadAsync
SELECT [i].[id], [i].[http1], [i].[http2], [i].[last_seen], [i].[module], [i].[registered_at], [i].[version]
FROM [platform].[instances] AS [i]
GO

-- Platform.Extraction.InstanceStore.RemoveAsync
DECLARE @id uniqueidentifier;
DELETE FROM [i]
FROM [platform].[instances] AS [i]
WHERE [i].[id] = @id
GO

-- Platform.Extraction.InstanceStore.UpdateAsync
DECLARE @p datetimeoffset;
DECLARE @id uniqueidentifier;
DECLARE @at datetimeoffset;
UPDATE [i]
SET [i].[last_seen] = @p
FROM [platform].[instances] AS [i]
WHERE [i].[id] = @id AND [i].[last_seen] < @at
GO

-- Platform.Extraction.PlacementStore.HistoryAsync
DECLARE @p int;
DECLARE @module nvarchar(200);
SELECT TOP(@p) [p].[sequence], [p].[after], [p].[before], [p].[changed_at], [p].[changed_by], [p].[decision_version], [p].[module], [p].[reason]
FROM [platform].[placement_changes] AS [p]
WHERE [p].[module] = @module AND [p].[sequence] < CAST(9223372036854775807 AS bigint)
ORDER BY [p].[sequence] DESC
GO

-- Platform.Extraction.PlacementStore.HistoryAsync
DECLARE @p2 int;
DECLARE @module nvarchar(200);
DECLARE @p bigint;
SELECT TOP(@p2) [p].[sequence], [p].[after], [p].[before], [p].[changed_at], [p].[changed_by], [p].[decision_version], [p].[module], [p].[reason]
FROM [platform].[placement_changes] AS [p]
WHERE [p].[module] = @module AND [p].[sequence] < @p
ORDER BY [p].[sequence] DESC
GO

-- Platform.Extraction.PlacementStore.LastChangesAsync
SELECT [p].[sequence], [p].[after], [p].[before], [p].[changed_at], [p].[changed_by], [p].[decision_version], [p].[module], [p].[reason]
FROM [platform].[placement_changes] AS [p]
WHERE (
    SELECT MAX([p0].[sequence])
    FROM [platform].[placement_changes] AS [p0]
    WHERE [p0].[module] = [p].[module]) = [p].[sequence]
GO

-- Platform.Extraction.PlacementStore.RefreshAsync
SELECT [p].[module], [p].[decision], [p].[version]
FROM [platform].[placements] AS [p]
GO

-- Platform.Extraction.PlacementStore.WriteAsync
DECLARE @p nvarchar(200);
SELECT TOP(1) [p].[module], [p].[decision], [p].[version]
FROM [platform].[placements] AS [p]
WHERE [p].[module] = @p
GO

-- Platform.Hosting.PlatformKeys.ReadAsync
SELECT [k].[name], [k].[created_at], [k].[value]
FROM [platform].[keys] AS [k]
