-- Movement: new
SET NOCOUNT ON;
INSERT INTO [inventory].[movements] ([at], [kind], [on_hand_delta], [order_id], [reference], [reserved_delta], [return_id], [sku])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- Movement: several new
SET NOCOUNT ON;
MERGE [inventory].[movements] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, 0),
(@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, 1),
(@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, 2),
(@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, 3),
(@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, 4)) AS i ([at], [kind], [on_hand_delta], [order_id], [reference], [reserved_delta], [return_id], [sku], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([at], [kind], [on_hand_delta], [order_id], [reference], [reserved_delta], [return_id], [sku])
VALUES (i.[at], i.[kind], i.[on_hand_delta], i.[order_id], i.[reference], i.[reserved_delta], i.[return_id], i.[sku])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- Movement: changed
SET NOCOUNT ON;
UPDATE [inventory].[movements] SET [at] = @p0, [kind] = @p1, [on_hand_delta] = @p2, [order_id] = @p3, [reference] = @p4, [reserved_delta] = @p5, [return_id] = @p6, [sku] = @p7
OUTPUT 1
WHERE [sequence] = @p8;
GO

-- Movement: removed
SET NOCOUNT ON;
DELETE FROM [inventory].[movements]
OUTPUT 1
WHERE [sequence] = @p0;
GO

-- Reservation: new
SET NOCOUNT ON;
INSERT INTO [inventory].[reservations] ([order_id], [items], [returns], [shortages], [state], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- Reservation: several new
SET NOCOUNT ON;
INSERT INTO [inventory].[reservations] ([order_id], [items], [returns], [shortages], [state], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5),
(@p6, @p7, @p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15, @p16, @p17),
(@p18, @p19, @p20, @p21, @p22, @p23),
(@p24, @p25, @p26, @p27, @p28, @p29);
GO

-- Reservation: changed
SET NOCOUNT ON;
UPDATE [inventory].[reservations] SET [items] = @p0, [returns] = @p1, [shortages] = @p2, [state] = @p3, [version] = @p4
OUTPUT 1
WHERE [order_id] = @p5 AND [version] = @p6;
GO

-- Reservation: removed
SET NOCOUNT ON;
DELETE FROM [inventory].[reservations]
OUTPUT 1
WHERE [order_id] = @p0 AND [version] = @p1;
GO

-- StockLevel: new
SET NOCOUNT ON;
INSERT INTO [inventory].[levels] ([sku], [on_hand], [reserved], [version])
VALUES (@p0, @p1, @p2, @p3);
GO

-- StockLevel: several new
SET NOCOUNT ON;
INSERT INTO [inventory].[levels] ([sku], [on_hand], [reserved], [version])
VALUES (@p0, @p1, @p2, @p3),
(@p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19);
GO

-- StockLevel: changed
SET NOCOUNT ON;
UPDATE [inventory].[levels] SET [on_hand] = @p0, [reserved] = @p1, [version] = @p2
OUTPUT 1
WHERE [sku] = @p3 AND [version] = @p4;
GO

-- StockLevel: removed
SET NOCOUNT ON;
DELETE FROM [inventory].[levels]
OUTPUT 1
WHERE [sku] = @p0 AND [version] = @p1;
GO
