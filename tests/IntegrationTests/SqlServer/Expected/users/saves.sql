-- Attempts: new
SET NOCOUNT ON;
INSERT INTO [users].[attempts] ([account], [place], [failures], [forget_at], [known_until], [last_failure_at], [version], [wait_until])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- Attempts: several new
SET NOCOUNT ON;
INSERT INTO [users].[attempts] ([account], [place], [failures], [forget_at], [known_until], [last_failure_at], [version], [wait_until])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23),
(@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31),
(@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39);
GO

-- Attempts: changed
SET NOCOUNT ON;
UPDATE [users].[attempts] SET [failures] = @p0, [forget_at] = @p1, [known_until] = @p2, [last_failure_at] = @p3, [version] = @p4, [wait_until] = @p5
OUTPUT 1
WHERE [account] = @p6 AND [place] = @p7 AND [version] = @p8;
GO

-- Attempts: removed
SET NOCOUNT ON;
DELETE FROM [users].[attempts]
OUTPUT 1
WHERE [account] = @p0 AND [place] = @p1 AND [version] = @p2;
GO

-- KeyPair: new
SET NOCOUNT ON;
INSERT INTO [users].[key_pairs] ([id], [made_at], [pem], [signs_from])
VALUES (@p0, @p1, @p2, @p3);
GO

-- KeyPair: several new
SET NOCOUNT ON;
INSERT INTO [users].[key_pairs] ([id], [made_at], [pem], [signs_from])
VALUES (@p0, @p1, @p2, @p3),
(@p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19);
GO

-- KeyPair: changed
SET NOCOUNT ON;
UPDATE [users].[key_pairs] SET [made_at] = @p0, [pem] = @p1, [signs_from] = @p2
OUTPUT 1
WHERE [id] = @p3;
GO

-- KeyPair: removed
SET NOCOUNT ON;
DELETE FROM [users].[key_pairs]
OUTPUT 1
WHERE [id] = @p0;
GO

-- PasswordReset: new
SET NOCOUNT ON;
INSERT INTO [users].[password_resets] ([asked_at], [expires_at], [id], [user_id])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3);
GO

-- PasswordReset: several new
SET NOCOUNT ON;
MERGE [users].[password_resets] USING (
VALUES (@p0, @p1, @p2, @p3, 0),
(@p4, @p5, @p6, @p7, 1),
(@p8, @p9, @p10, @p11, 2),
(@p12, @p13, @p14, @p15, 3),
(@p16, @p17, @p18, @p19, 4)) AS i ([asked_at], [expires_at], [id], [user_id], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([asked_at], [expires_at], [id], [user_id])
VALUES (i.[asked_at], i.[expires_at], i.[id], i.[user_id])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- PasswordReset: changed
SET NOCOUNT ON;
UPDATE [users].[password_resets] SET [asked_at] = @p0, [expires_at] = @p1, [id] = @p2, [user_id] = @p3
OUTPUT 1
WHERE [sequence] = @p4;
GO

-- PasswordReset: removed
SET NOCOUNT ON;
DELETE FROM [users].[password_resets]
OUTPUT 1
WHERE [sequence] = @p0;
GO

-- Secret: new
SET NOCOUNT ON;
INSERT INTO [users].[secrets] ([id], [value])
VALUES (@p0, @p1);
GO

-- Secret: several new
SET NOCOUNT ON;
INSERT INTO [users].[secrets] ([id], [value])
VALUES (@p0, @p1),
(@p2, @p3),
(@p4, @p5),
(@p6, @p7),
(@p8, @p9);
GO

-- Secret: changed
SET NOCOUNT ON;
UPDATE [users].[secrets] SET [value] = @p0
OUTPUT 1
WHERE [id] = @p1;
GO

-- Secret: removed
SET NOCOUNT ON;
DELETE FROM [users].[secrets]
OUTPUT 1
WHERE [id] = @p0;
GO

-- ServiceAccount: new
SET NOCOUNT ON;
INSERT INTO [users].[service_accounts] ([created_at], [id], [name], [roles], [secrets], [version])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- ServiceAccount: several new
SET NOCOUNT ON;
MERGE [users].[service_accounts] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, 0),
(@p6, @p7, @p8, @p9, @p10, @p11, 1),
(@p12, @p13, @p14, @p15, @p16, @p17, 2),
(@p18, @p19, @p20, @p21, @p22, @p23, 3),
(@p24, @p25, @p26, @p27, @p28, @p29, 4)) AS i ([created_at], [id], [name], [roles], [secrets], [version], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([created_at], [id], [name], [roles], [secrets], [version])
VALUES (i.[created_at], i.[id], i.[name], i.[roles], i.[secrets], i.[version])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- ServiceAccount: changed
SET NOCOUNT ON;
UPDATE [users].[service_accounts] SET [created_at] = @p0, [id] = @p1, [name] = @p2, [roles] = @p3, [secrets] = @p4, [version] = @p5
OUTPUT 1
WHERE [sequence] = @p6 AND [version] = @p7;
GO

-- ServiceAccount: removed
SET NOCOUNT ON;
DELETE FROM [users].[service_accounts]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO

-- Session: new
SET NOCOUNT ON;
INSERT INTO [users].[sessions] ([id], [ends_at], [expires_at], [password_number], [renewed_at], [salt], [token_hash], [used_hash], [user_id], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- Session: several new
SET NOCOUNT ON;
INSERT INTO [users].[sessions] ([id], [ends_at], [expires_at], [password_number], [renewed_at], [salt], [token_hash], [used_hash], [user_id], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9),
(@p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19),
(@p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29),
(@p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39),
(@p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49);
GO

-- Session: changed
SET NOCOUNT ON;
UPDATE [users].[sessions] SET [ends_at] = @p0, [expires_at] = @p1, [password_number] = @p2, [renewed_at] = @p3, [salt] = @p4, [token_hash] = @p5, [used_hash] = @p6, [user_id] = @p7, [version] = @p8
OUTPUT 1
WHERE [id] = @p9 AND [version] = @p10;
GO

-- Session: removed
SET NOCOUNT ON;
DELETE FROM [users].[sessions]
OUTPUT 1
WHERE [id] = @p0 AND [version] = @p1;
GO

-- User: new
SET NOCOUNT ON;
INSERT INTO [users].[users] ([email], [email_key], [erased_at], [id], [is_operator], [name], [password_hash], [password_number], [registered_at], [roles], [version])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- User: several new
SET NOCOUNT ON;
MERGE [users].[users] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, 0),
(@p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, 1),
(@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, 2),
(@p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, 3),
(@p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52, @p53, @p54, 4)) AS i ([email], [email_key], [erased_at], [id], [is_operator], [name], [password_hash], [password_number], [registered_at], [roles], [version], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([email], [email_key], [erased_at], [id], [is_operator], [name], [password_hash], [password_number], [registered_at], [roles], [version])
VALUES (i.[email], i.[email_key], i.[erased_at], i.[id], i.[is_operator], i.[name], i.[password_hash], i.[password_number], i.[registered_at], i.[roles], i.[version])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- User: changed
SET NOCOUNT ON;
UPDATE [users].[users] SET [email] = @p0, [email_key] = @p1, [erased_at] = @p2, [id] = @p3, [is_operator] = @p4, [name] = @p5, [password_hash] = @p6, [password_number] = @p7, [registered_at] = @p8, [roles] = @p9, [version] = @p10
OUTPUT 1
WHERE [sequence] = @p11 AND [version] = @p12;
GO

-- User: removed
SET NOCOUNT ON;
DELETE FROM [users].[users]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO
