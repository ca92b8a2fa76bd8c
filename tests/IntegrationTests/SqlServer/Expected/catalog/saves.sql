-- Product: new
SET NOCOUNT ON;
INSERT INTO [catalog].[products] ([category], [changed_at], [created_at], [description], [discontinued], [name], [search_text], [sku], [version], [price_amount], [price_currency])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- Product: several new
SET NOCOUNT ON;
MERGE [catalog].[products] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, 0),
(@p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, 1),
(@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, 2),
(@p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, 3),
(@p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52, @p53, @p54, 4)) AS i ([category], [changed_at], [created_at], [description], [discontinued], [name], [search_text], [sku], [version], [price_amount], [price_currency], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([category], [changed_at], [created_at], [description], [discontinued], [name], [search_text], [sku], [version], [price_amount], [price_currency])
VALUES (i.[category], i.[changed_at], i.[created_at], i.[description], i.[discontinued], i.[name], i.[search_text], i.[sku], i.[version], i.[price_amount], i.[price_currency])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- Product: changed
SET NOCOUNT ON;
UPDATE [catalog].[products] SET [category] = @p0, [changed_at] = @p1, [created_at] = @p2, [description] = @p3, [discontinued] = @p4, [name] = @p5, [search_text] = @p6, [sku] = @p7, [version] = @p8, [price_amount] = @p9, [price_currency] = @p10
OUTPUT 1
WHERE [sequence] = @p11 AND [version] = @p12;
GO

-- Product: removed
SET NOCOUNT ON;
DELETE FROM [catalog].[products]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO

-- Revision: new
SET NOCOUNT ON;
INSERT INTO [catalog].[revisions] ([id], [number])
VALUES (@p0, @p1);
GO

-- Revision: several new
SET NOCOUNT ON;
INSERT INTO [catalog].[revisions] ([id], [number])
VALUES (@p0, @p1),
(@p2, @p3),
(@p4, @p5),
(@p6, @p7),
(@p8, @p9);
GO

-- Revision: changed
SET NOCOUNT ON;
UPDATE [catalog].[revisions] SET [number] = @p0
OUTPUT 1
WHERE [id] = @p1;
GO

-- Revision: removed
SET NOCOUNT ON;
DELETE FROM [catalog].[revisions]
OUTPUT 1
WHERE [id] = @p0;
GO
