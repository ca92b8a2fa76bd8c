-- Delivery: new
SET NOCOUNT ON;
INSERT INTO [notifications].[deliveries] ([about], [attempt_count], [attempts], [closed_at], [created_at], [due_at], [erased], [id], [kind], [order_id], [queued_at], [recipient], [status], [trace], [user_id], [version])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);
GO

-- Delivery: several new
SET NOCOUNT ON;
MERGE [notifications].[deliveries] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, 0),
(@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, 1),
(@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, 2),
(@p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, 3),
(@p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77, @p78, @p79, 4)) AS i ([about], [attempt_count], [attempts], [closed_at], [created_at], [due_at], [erased], [id], [kind], [order_id], [queued_at], [recipient], [status], [trace], [user_id], [version], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([about], [attempt_count], [attempts], [closed_at], [created_at], [due_at], [erased], [id], [kind], [order_id], [queued_at], [recipient], [status], [trace], [user_id], [version])
VALUES (i.[about], i.[attempt_count], i.[attempts], i.[closed_at], i.[created_at], i.[due_at], i.[erased], i.[id], i.[kind], i.[order_id], i.[queued_at], i.[recipient], i.[status], i.[trace], i.[user_id], i.[version])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- Delivery: changed
SET NOCOUNT ON;
UPDATE [notifications].[deliveries] SET [about] = @p0, [attempt_count] = @p1, [attempts] = @p2, [closed_at] = @p3, [created_at] = @p4, [due_at] = @p5, [erased] = @p6, [id] = @p7, [kind] = @p8, [order_id] = @p9, [queued_at] = @p10, [recipient] = @p11, [status] = @p12, [trace] = @p13, [user_id] = @p14, [version] = @p15
OUTPUT 1
WHERE [sequence] = @p16 AND [version] = @p17;
GO

-- Delivery: removed
SET NOCOUNT ON;
DELETE FROM [notifications].[deliveries]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO

-- Postman: new
SET NOCOUNT ON;
INSERT INTO [notifications].[postmen] ([id], [comes_at], [in_vain], [looks_again], [round], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- Postman: several new
SET NOCOUNT ON;
INSERT INTO [notifications].[postmen] ([id], [comes_at], [in_vain], [looks_again], [round], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5),
(@p6, @p7, @p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15, @p16, @p17),
(@p18, @p19, @p20, @p21, @p22, @p23),
(@p24, @p25, @p26, @p27, @p28, @p29);
GO

-- Postman: changed
SET NOCOUNT ON;
UPDATE [notifications].[postmen] SET [comes_at] = @p0, [in_vain] = @p1, [looks_again] = @p2, [round] = @p3, [version] = @p4
OUTPUT 1
WHERE [id] = @p5 AND [version] = @p6;
GO

-- Postman: removed
SET NOCOUNT ON;
DELETE FROM [notifications].[postmen]
OUTPUT 1
WHERE [id] = @p0 AND [version] = @p1;
GO
