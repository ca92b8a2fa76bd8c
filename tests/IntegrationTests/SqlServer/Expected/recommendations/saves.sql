-- Basket: new
SET NOCOUNT ON;
INSERT INTO [recommendations].[baskets] ([generation], [number], [order_id], [skus])
VALUES (@p0, @p1, @p2, @p3);
GO

-- Basket: several new
SET NOCOUNT ON;
INSERT INTO [recommendations].[baskets] ([generation], [number], [order_id], [skus])
VALUES (@p0, @p1, @p2, @p3),
(@p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19);
GO

-- Basket: changed
SET NOCOUNT ON;
UPDATE [recommendations].[baskets] SET [order_id] = @p0, [skus] = @p1
OUTPUT 1
WHERE [generation] = @p2 AND [number] = @p3;
GO

-- Basket: removed
SET NOCOUNT ON;
DELETE FROM [recommendations].[baskets]
OUTPUT 1
WHERE [generation] = @p0 AND [number] = @p1;
GO

-- Customer: new
SET NOCOUNT ON;
INSERT INTO [recommendations].[customers] ([generation], [user_id], [purchases], [version])
VALUES (@p0, @p1, @p2, @p3);
GO

-- Customer: several new
SET NOCOUNT ON;
INSERT INTO [recommendations].[customers] ([generation], [user_id], [purchases], [version])
VALUES (@p0, @p1, @p2, @p3),
(@p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19);
GO

-- Customer: changed
SET NOCOUNT ON;
UPDATE [recommendations].[customers] SET [purchases] = @p0, [version] = @p1
OUTPUT 1
WHERE [generation] = @p2 AND [user_id] = @p3 AND [version] = @p4;
GO

-- Customer: removed
SET NOCOUNT ON;
DELETE FROM [recommendations].[customers]
OUTPUT 1
WHERE [generation] = @p0 AND [user_id] = @p1 AND [version] = @p2;
GO

-- ErasedUser: new
SET NOCOUNT ON;
INSERT INTO [recommendations].[erased_users] ([user_id])
VALUES (@p0);
GO

-- ErasedUser: several new
SET NOCOUNT ON;
INSERT INTO [recommendations].[erased_users] ([user_id])
VALUES (@p0),
(@p1),
(@p2),
(@p3),
(@p4);
GO

-- ErasedUser: removed
SET NOCOUNT ON;
DELETE FROM [recommendations].[erased_users]
OUTPUT 1
WHERE [user_id] = @p0;
GO

-- Model: new
SET NOCOUNT ON;
INSERT INTO [recommendations].[models] ([generation], [complete_at], [orders], [started_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4);
GO

-- Model: several new
SET NOCOUNT ON;
INSERT INTO [recommendations].[models] ([generation], [complete_at], [orders], [started_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4),
(@p5, @p6, @p7, @p8, @p9),
(@p10, @p11, @p12, @p13, @p14),
(@p15, @p16, @p17, @p18, @p19),
(@p20, @p21, @p22, @p23, @p24);
GO

-- Model: changed
SET NOCOUNT ON;
UPDATE [recommendations].[models] SET [complete_at] = @p0, [orders] = @p1, [started_at] = @p2, [version] = @p3
OUTPUT 1
WHERE [generation] = @p4 AND [version] = @p5;
GO

-- Model: removed
SET NOCOUNT ON;
DELETE FROM [recommendations].[models]
OUTPUT 1
WHERE [generation] = @p0 AND [version] = @p1;
GO

-- Product: new
SET NOCOUNT ON;
INSERT INTO [recommendations].[products] ([generation], [sku], [orders], [popularity], [recent_text])
VALUES (@p0, @p1, @p2, @p3, @p4);
GO

-- Product: several new
SET NOCOUNT ON;
INSERT INTO [recommendations].[products] ([generation], [sku], [orders], [popularity], [recent_text])
VALUES (@p0, @p1, @p2, @p3, @p4),
(@p5, @p6, @p7, @p8, @p9),
(@p10, @p11, @p12, @p13, @p14),
(@p15, @p16, @p17, @p18, @p19),
(@p20, @p21, @p22, @p23, @p24);
GO

-- Product: changed
SET NOCOUNT ON;
UPDATE [recommendations].[products] SET [orders] = @p0, [popularity] = @p1, [recent_text] = @p2
OUTPUT 1
WHERE [generation] = @p3 AND [sku] = @p4;
GO

-- Product: removed
SET NOCOUNT ON;
DELETE FROM [recommendations].[products]
OUTPUT 1
WHERE [generation] = @p0 AND [sku] = @p1;
GO

-- Shown: new
SET NOCOUNT ON;
INSERT INTO [recommendations].[shown] ([experiment], [user_id], [day], [version])
VALUES (@p0, @p1, @p2, @p3);
GO

-- Shown: several new
SET NOCOUNT ON;
INSERT INTO [recommendations].[shown] ([experiment], [user_id], [day], [version])
VALUES (@p0, @p1, @p2, @p3),
(@p4, @p5, @p6, @p7),
(@p8, @p9, @p10, @p11),
(@p12, @p13, @p14, @p15),
(@p16, @p17, @p18, @p19);
GO

-- Shown: changed
SET NOCOUNT ON;
UPDATE [recommendations].[shown] SET [day] = @p0, [version] = @p1
OUTPUT 1
WHERE [experiment] = @p2 AND [user_id] = @p3 AND [version] = @p4;
GO

-- Shown: removed
SET NOCOUNT ON;
DELETE FROM [recommendations].[shown]
OUTPUT 1
WHERE [experiment] = @p0 AND [user_id] = @p1 AND [version] = @p2;
GO
