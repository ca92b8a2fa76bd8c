-- InstanceRow: new
SET NOCOUNT ON;
INSERT INTO [platform].[instances] ([id], [http1], [http2], [last_seen], [module], [registered_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- InstanceRow: several new
SET NOCOUNT ON;
INSERT INTO [platform].[instances] ([id], [http1], [http2], [last_seen], [module], [registered_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6),
(@p7, @p8, @p9, @p10, @p11, @p12, @p13),
(@p14, @p15, @p16, @p17, @p18, @p19, @p20),
(@p21, @p22, @p23, @p24, @p25, @p26, @p27),
(@p28, @p29, @p30, @p31, @p32, @p33, @p34);
GO

-- InstanceRow: changed
SET NOCOUNT ON;
UPDATE [platform].[instances] SET [http1] = @p0, [http2] = @p1, [last_seen] = @p2, [module] = @p3, [registered_at] = @p4, [version] = @p5
OUTPUT 1
WHERE [id] = @p6;
GO

-- InstanceRow: removed
SET NOCOUNT ON;
DELETE FROM [platform].[instances]
OUTPUT 1
WHERE [id] = @p0;
GO

-- PlacementChangeRow: new
SET NOCOUNT ON;
INSERT INTO [platform].[placement_changes] ([after], [before], [changed_at], [changed_by], [decision_version], [module], [reason])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- PlacementChangeRow: several new
SET NOCOUNT ON;
MERGE [platform].[placement_changes] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0),
(@p7, @p8, @p9, @p10, @p11, @p12, @p13, 1),
(@p14, @p15, @p16, @p17, @p18, @p19, @p20, 2),
(@p21, @p22, @p23, @p24, @p25, @p26, @p27, 3),
(@p28, @p29, @p30, @p31, @p32, @p33, @p34, 4)) AS i ([after], [before], [changed_at], [changed_by], [decision_version], [module], [reason], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([after], [before], [changed_at], [changed_by], [decision_version], [module], [reason])
VALUES (i.[after], i.[before], i.[changed_at], i.[changed_by], i.[decision_version], i.[module], i.[reason])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- PlacementChangeRow: changed
SET NOCOUNT ON;
UPDATE [platform].[placement_changes] SET [after] = @p0, [before] = @p1, [changed_at] = @p2, [changed_by] = @p3, [decision_version] = @p4, [module] = @p5, [reason] = @p6
OUTPUT 1
WHERE [sequence] = @p7;
GO

-- PlacementChangeRow: removed
SET NOCOUNT ON;
DELETE FROM [platform].[placement_changes]
OUTPUT 1
WHERE [sequence] = @p0;
GO

-- PlacementRow: new
SET NOCOUNT ON;
INSERT INTO [platform].[placements] ([module], [decision], [version])
VALUES (@p0, @p1, @p2);
GO

-- PlacementRow: several new
SET NOCOUNT ON;
INSERT INTO [platform].[placements] ([module], [decision], [version])
VALUES (@p0, @p1, @p2),
(@p3, @p4, @p5),
(@p6, @p7, @p8),
(@p9, @p10, @p11),
(@p12, @p13, @p14);
GO

-- PlacementRow: changed
SET NOCOUNT ON;
UPDATE [platform].[placements] SET [decision] = @p0, [version] = @p1
OUTPUT 1
WHERE [module] = @p2 AND [version] = @p3;
GO

-- PlacementRow: removed
SET NOCOUNT ON;
DELETE FROM [platform].[placements]
OUTPUT 1
WHERE [module] = @p0 AND [version] = @p1;
GO

-- PlatformKey: new
SET NOCOUNT ON;
INSERT INTO [platform].[keys] ([name], [created_at], [value])
VALUES (@p0, @p1, @p2);
GO

-- PlatformKey: several new
SET NOCOUNT ON;
INSERT INTO [platform].[keys] ([name], [created_at], [value])
VALUES (@p0, @p1, @p2),
(@p3, @p4, @p5),
(@p6, @p7, @p8),
(@p9, @p10, @p11),
(@p12, @p13, @p14);
GO

-- PlatformKey: changed
SET NOCOUNT ON;
UPDATE [platform].[keys] SET [created_at] = @p0, [value] = @p1
OUTPUT 1
WHERE [name] = @p2;
GO

-- PlatformKey: removed
SET NOCOUNT ON;
DELETE FROM [platform].[keys]
OUTPUT 1
WHERE [name] = @p0;
GO
