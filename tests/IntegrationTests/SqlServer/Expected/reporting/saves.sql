-- ErasedUser: new
SET NOCOUNT ON;
INSERT INTO [reporting].[erased_users] ([user_id])
VALUES (@p0);
GO

-- ErasedUser: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[erased_users] ([user_id])
VALUES (@p0),
(@p1),
(@p2),
(@p3),
(@p4);
GO

-- ErasedUser: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[erased_users]
OUTPUT 1
WHERE [user_id] = @p0;
GO

-- Exposure: new
SET NOCOUNT ON;
INSERT INTO [reporting].[exposures] ([day], [experiment], [generation], [user_id], [at], [skus])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- Exposure: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[exposures] ([day], [experiment], [generation], [user_id], [at], [skus])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5),
(@p6, @p7, @p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15, @p16, @p17),
(@p18, @p19, @p20, @p21, @p22, @p23),
(@p24, @p25, @p26, @p27, @p28, @p29);
GO

-- Exposure: changed
SET NOCOUNT ON;
UPDATE [reporting].[exposures] SET [at] = @p0, [skus] = @p1
OUTPUT 1
WHERE [day] = @p2 AND [experiment] = @p3 AND [generation] = @p4 AND [user_id] = @p5;
GO

-- Exposure: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[exposures]
OUTPUT 1
WHERE [day] = @p0 AND [experiment] = @p1 AND [generation] = @p2 AND [user_id] = @p3;
GO

-- LoggedEvent: new
SET NOCOUNT ON;
INSERT INTO [reporting].[log] ([body], [message_id], [published_at], [type])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3);
GO

-- LoggedEvent: several new
SET NOCOUNT ON;
MERGE [reporting].[log] USING (
VALUES (@p0, @p1, @p2, @p3, 0),
(@p4, @p5, @p6, @p7, 1),
(@p8, @p9, @p10, @p11, 2),
(@p12, @p13, @p14, @p15, 3),
(@p16, @p17, @p18, @p19, 4)) AS i ([body], [message_id], [published_at], [type], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([body], [message_id], [published_at], [type])
VALUES (i.[body], i.[message_id], i.[published_at], i.[type])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- LoggedEvent: changed
SET NOCOUNT ON;
UPDATE [reporting].[log] SET [body] = @p0, [message_id] = @p1, [published_at] = @p2, [type] = @p3
OUTPUT 1
WHERE [sequence] = @p4;
GO

-- LoggedEvent: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[log]
OUTPUT 1
WHERE [sequence] = @p0;
GO

-- LogTurn: new
SET NOCOUNT ON;
INSERT INTO [reporting].[log_turns] ([id], [taken])
VALUES (@p0, @p1);
GO

-- LogTurn: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[log_turns] ([id], [taken])
VALUES (@p0, @p1),
(@p2, @p3),
(@p4, @p5),
(@p6, @p7),
(@p8, @p9);
GO

-- LogTurn: changed
SET NOCOUNT ON;
UPDATE [reporting].[log_turns] SET [taken] = @p0
OUTPUT 1
WHERE [id] = @p1;
GO

-- LogTurn: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[log_turns]
OUTPUT 1
WHERE [id] = @p0;
GO

-- OrderSteps: new
SET NOCOUNT ON;
INSERT INTO [reporting].[order_steps] ([detail], [generation], [hour], [step], [orders])
VALUES (@p0, @p1, @p2, @p3, @p4);
GO

-- OrderSteps: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[order_steps] ([detail], [generation], [hour], [step], [orders])
VALUES (@p0, @p1, @p2, @p3, @p4),
(@p5, @p6, @p7, @p8, @p9),
(@p10, @p11, @p12, @p13, @p14),
(@p15, @p16, @p17, @p18, @p19),
(@p20, @p21, @p22, @p23, @p24);
GO

-- OrderSteps: changed
SET NOCOUNT ON;
UPDATE [reporting].[order_steps] SET [orders] = @p0
OUTPUT 1
WHERE [detail] = @p1 AND [generation] = @p2 AND [hour] = @p3 AND [step] = @p4;
GO

-- OrderSteps: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[order_steps]
OUTPUT 1
WHERE [detail] = @p0 AND [generation] = @p1 AND [hour] = @p2 AND [step] = @p3;
GO

-- Outcome: new
SET NOCOUNT ON;
INSERT INTO [reporting].[outcomes] ([currency], [experiment], [generation], [user_id], [orders], [revenue])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- Outcome: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[outcomes] ([currency], [experiment], [generation], [user_id], [orders], [revenue])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5),
(@p6, @p7, @p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15, @p16, @p17),
(@p18, @p19, @p20, @p21, @p22, @p23),
(@p24, @p25, @p26, @p27, @p28, @p29);
GO

-- Outcome: changed
SET NOCOUNT ON;
UPDATE [reporting].[outcomes] SET [orders] = @p0, [revenue] = @p1
OUTPUT 1
WHERE [currency] = @p2 AND [experiment] = @p3 AND [generation] = @p4 AND [user_id] = @p5;
GO

-- Outcome: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[outcomes]
OUTPUT 1
WHERE [currency] = @p0 AND [experiment] = @p1 AND [generation] = @p2 AND [user_id] = @p3;
GO

-- Participant: new
SET NOCOUNT ON;
INSERT INTO [reporting].[participants] ([experiment], [generation], [user_id], [variant])
VALUES (@p0, @p1, @p2, @p3);
GO

-- Participant: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[participants] ([experiment], [generation], [user_id], [variant])
VALUES (@p0, @p1, @p2, @p3),
(@p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19);
GO

-- Participant: changed
SET NOCOUNT ON;
UPDATE [reporting].[participants] SET [variant] = @p0
OUTPUT 1
WHERE [experiment] = @p1 AND [generation] = @p2 AND [user_id] = @p3;
GO

-- Participant: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[participants]
OUTPUT 1
WHERE [experiment] = @p0 AND [generation] = @p1 AND [user_id] = @p2;
GO

-- ReadModel: new
SET NOCOUNT ON;
INSERT INTO [reporting].[models] ([generation], [as_of], [complete_at], [events], [past_of], [past_place], [position], [started_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- ReadModel: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[models] ([generation], [as_of], [complete_at], [events], [past_of], [past_place], [position], [started_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8),
(@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17),
(@p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26),
(@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35),
(@p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44);
GO

-- ReadModel: changed
SET NOCOUNT ON;
UPDATE [reporting].[models] SET [as_of] = @p0, [complete_at] = @p1, [events] = @p2, [past_of] = @p3, [past_place] = @p4, [position] = @p5, [started_at] = @p6, [version] = @p7
OUTPUT 1
WHERE [generation] = @p8 AND [version] = @p9;
GO

-- ReadModel: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[models]
OUTPUT 1
WHERE [generation] = @p0 AND [version] = @p1;
GO

-- Sales: new
SET NOCOUNT ON;
INSERT INTO [reporting].[sales] ([by], [currency], [day], [generation], [key], [cancelled], [cancelled_orders], [cancelled_units], [orders], [returned], [returned_units], [returns], [sold], [units])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
GO

-- Sales: several new
SET NOCOUNT ON;
INSERT INTO [reporting].[sales] ([by], [currency], [day], [generation], [key], [cancelled], [cancelled_orders], [cancelled_units], [orders], [returned], [returned_units], [returns], [sold], [units])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13),
(@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27),
(@p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41),
(@p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55),
(@p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64, @p65, @p66, @p67, @p68, @p69);
GO

-- Sales: changed
SET NOCOUNT ON;
UPDATE [reporting].[sales] SET [cancelled] = @p0, [cancelled_orders] = @p1, [cancelled_units] = @p2, [orders] = @p3, [returned] = @p4, [returned_units] = @p5, [returns] = @p6, [sold] = @p7, [units] = @p8
OUTPUT 1
WHERE [by] = @p9 AND [currency] = @p10 AND [day] = @p11 AND [generation] = @p12 AND [key] = @p13;
GO

-- Sales: removed
SET NOCOUNT ON;
DELETE FROM [reporting].[sales]
OUTPUT 1
WHERE [by] = @p0 AND [currency] = @p1 AND [day] = @p2 AND [generation] = @p3 AND [key] = @p4;
GO
