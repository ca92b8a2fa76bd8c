-- ErasedUser: new
SET NOCOUNT ON;
INSERT INTO [shipping].[erased_users] ([user_id], [erased_at])
VALUES (@p0, @p1);
GO

-- ErasedUser: several new
SET NOCOUNT ON;
INSERT INTO [shipping].[erased_users] ([user_id], [erased_at])
VALUES (@p0, @p1),
(@p2, @p3),
(@p4, @p5),
(@p6, @p7),
(@p8, @p9);
GO

-- ErasedUser: changed
SET NOCOUNT ON;
UPDATE [shipping].[erased_users] SET [erased_at] = @p0
OUTPUT 1
WHERE [user_id] = @p1;
GO

-- ErasedUser: removed
SET NOCOUNT ON;
DELETE FROM [shipping].[erased_users]
OUTPUT 1
WHERE [user_id] = @p0;
GO

-- Shipment: new
SET NOCOUNT ON;
INSERT INTO [shipping].[shipments] ([cancelled_at], [city], [country], [created_at], [delivered_at], [dispatched_at], [erase_at_end], [id], [line1], [name], [order_id], [postal_code], [refusal_reason], [status], [user_id], [version])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);
GO

-- Shipment: several new
SET NOCOUNT ON;
MERGE [shipping].[shipments] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, 0),
(@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, 1),
(@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, 2),
(@p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, 3),
(@p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77, @p78, @p79, 4)) AS i ([cancelled_at], [city], [country], [created_at], [delivered_at], [dispatched_at], [erase_at_end], [id], [line1], [name], [order_id], [postal_code], [refusal_reason], [status], [user_id], [version], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([cancelled_at], [city], [country], [created_at], [delivered_at], [dispatched_at], [erase_at_end], [id], [line1], [name], [order_id], [postal_code], [refusal_reason], [status], [user_id], [version])
VALUES (i.[cancelled_at], i.[city], i.[country], i.[created_at], i.[delivered_at], i.[dispatched_at], i.[erase_at_end], i.[id], i.[line1], i.[name], i.[order_id], i.[postal_code], i.[refusal_reason], i.[status], i.[user_id], i.[version])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- Shipment: changed
SET NOCOUNT ON;
UPDATE [shipping].[shipments] SET [cancelled_at] = @p0, [city] = @p1, [country] = @p2, [created_at] = @p3, [delivered_at] = @p4, [dispatched_at] = @p5, [erase_at_end] = @p6, [id] = @p7, [line1] = @p8, [name] = @p9, [order_id] = @p10, [postal_code] = @p11, [refusal_reason] = @p12, [status] = @p13, [user_id] = @p14, [version] = @p15
OUTPUT 1
WHERE [sequence] = @p16 AND [version] = @p17;
GO

-- Shipment: removed
SET NOCOUNT ON;
DELETE FROM [shipping].[shipments]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO
