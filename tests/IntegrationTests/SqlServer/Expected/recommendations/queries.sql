-- Recommendations.Lessons.CustomersAsync
DECLARE @model_Generation int;
DECLARE @users1 uniqueidentifier;
DECLARE @users2 uniqueidentifier;
SELECT [c].[generation], [c].[user_id], [c].[purchases], [c].[version]
FROM [recommendations].[customers] AS [c]
WHERE [c].[generation] = @model_Generation AND [c].[user_id] IN (@users1, @users2)
GO

-- Recommendations.Lessons.CustomersAsync
DECLARE @others1 uniqueidentifier;
DECLARE @others2 uniqueidentifier;
SELECT [e].[user_id]
FROM [recommendations].[erased_users] AS [e]
WHERE [e].[user_id] IN (@others1, @others2)
GO

-- Recommendations.Lessons.ModelsAsync
SELECT [m].[generation], [m].[complete_at], [m].[orders], [m].[started_at], [m].[version]
FROM [recommendations].[models] AS [m]
ORDER BY [m].[generation]
GO

-- Recommendations.Lessons.UnknownAsync
DECLARE @model_Generation int;
DECLARE @ids1 uniqueidentifier;
DECLARE @ids2 uniqueidentifier;
SELECT [b].[order_id]
FROM [recommendations].[baskets] AS [b]
WHERE [b].[generation] = @model_Generation AND [b].[order_id] IN (@ids1, @ids2)
GO

-- Recommendations.PersonalOrder.IsToldAsync
DECLARE @user uniqueidentifier;
DECLARE @today date;
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [recommendations].[shown] AS [s]
        WHERE [s].[user_id] = @user AND [s].[experiment] = N'personal-order' AND [s].[day] = @today) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Recommendations.ProductRows.ChangeAsync
DECLARE @weight float;
DECLARE @number nvarchar(4000);
DECLARE @basket_Generation int;
DECLARE @skus nvarchar(4000);
UPDATE [p]
SET [p].[orders] = [p].[orders] + CAST(1 AS bigint),
    [p].[popularity] = [p].[popularity] + @weight,
    [p].[recent_text] = CASE
        WHEN CAST(LEN([p].[recent_text]) AS int) < 400 THEN [p].[recent_text]
        ELSE SUBSTRING([p].[recent_text], 8 + 1, LEN([p].[recent_text]))
    END + @number
FROM [recommendations].[products] AS [p]
WHERE [p].[generation] = @basket_Generation AND [p].[sku] IN (
    SELECT [s].[value]
    FROM OPENJSON(@skus) WITH ([value] nvarchar(64) COLLATE Latin1_General_100_BIN2 '$') AS [s]
)
GO

-- Recommendations.ProductRows.FindAsync
DECLARE @_8__locals1_model_Generation int;
DECLARE @some nvarchar(4000);
SELECT [p].[sku]
FROM [recommendations].[products] AS [p]
WHERE [p].[generation] = @_8__locals1_model_Generation AND [p].[sku] IN (
    SELECT [s].[value]
    FROM OPENJSON(@some) WITH ([value] nvarchar(64) COLLATE Latin1_General_100_BIN2 '$') AS [s]
)
GO

-- Recommendations.ReadOrdersAgainHandler.ForgetAsync
DECLARE @before int;
DELETE FROM [b]
FROM [recommendations].[baskets] AS [b]
WHERE [b].[generation] < @before
GO

-- Recommendations.ReadOrdersAgainHandler.ForgetAsync
DECLARE @before int;
DELETE FROM [c]
FROM [recommendations].[customers] AS [c]
WHERE [c].[generation] < @before
GO

-- Recommendations.ReadOrdersAgainHandler.ForgetAsync
DECLARE @before int;
DELETE FROM [m]
FROM [recommendations].[models] AS [m]
WHERE [m].[generation] < @before
GO

-- Recommendations.ReadOrdersAgainHandler.ForgetAsync
DECLARE @before int;
DELETE FROM [p]
FROM [recommendations].[products] AS [p]
WHERE [p].[generation] < @before
GO

-- Recommendations.ReadOrdersAgainHandler.Handle
DECLARE @p int;
SELECT TOP(1) [m].[generation], [m].[complete_at], [m].[orders], [m].[started_at], [m].[version]
FROM [recommendations].[models] AS [m]
WHERE [m].[generation] = @p
GO

-- Recommendations.ShowRebuild.Endpoint
SELECT TOP(1) [m].[generation], [m].[complete_at], [m].[orders], [m].[started_at], [m].[version]
FROM [recommendations].[models] AS [m]
ORDER BY [m].[generation] DESC
GO

-- Recommendations.StoredModel.BasketsAsync
DECLARE @generation int;
DECLARE @numbers nvarchar(4000);
SELECT [b].[generation], [b].[number], [b].[order_id], [b].[skus]
FROM [recommendations].[baskets] AS [b]
WHERE [b].[generation] = @generation AND [b].[number] IN (
    SELECT [n].[value]
    FROM OPENJSON(@numbers) WITH ([value] bigint '$') AS [n]
)
GO

-- Recommendations.StoredModel.CustomerAsync
DECLARE @generation int;
DECLARE @user uniqueidentifier;
SELECT TOP(2) [c].[generation], [c].[user_id], [c].[purchases], [c].[version]
FROM [recommendations].[customers] AS [c]
WHERE [c].[generation] = @generation AND [c].[user_id] = @user
GO

-- Recommendations.StoredModel.OpenAsync
SELECT TOP(2) [m].[generation]
FROM [recommendations].[models] AS [m]
WHERE [m].[complete_at] IS NOT NULL
GO

-- Recommendations.StoredModel.PopularAsync
DECLARE @generation int;
SELECT TOP(100) [p].[sku], [p].[popularity]
FROM [recommendations].[products] AS [p]
WHERE [p].[generation] = @generation
ORDER BY [p].[popularity] DESC, [p].[sku]
GO

-- Recommendations.StoredModel.ProductsAsync
DECLARE @generation int;
DECLARE @skus nvarchar(4000);
SELECT [p].[generation], [p].[sku], [p].[orders], [p].[popularity], [p].[recent_text]
FROM [recommendations].[products] AS [p]
WHERE [p].[generation] = @generation AND [p].[sku] IN (
    SELECT [s].[value]
    FROM OPENJSON(@skus) WITH ([value] nvarchar(64) COLLATE Latin1_General_100_BIN2 '$') AS [s]
)
GO

-- Recommendations.TellShownHandler.Handle
DECLARE @p uniqueidentifier;
DECLARE @p1 nvarchar(100);
SELECT TOP(1) [s].[user_id], [s].[experiment], [s].[day], [s].[version]
FROM [recommendations].[shown] AS [s]
WHERE [s].[user_id] = @p AND [s].[experiment] = @p1
GO

-- Recommendations.TellShownHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [e].[user_id]
FROM [recommendations].[erased_users] AS [e]
WHERE [e].[user_id] = @p
GO

-- Recommendations.UserErasedHandler.Handle
DECLARE @erased_UserId uniqueidentifier;
SELECT [c].[generation], [c].[user_id], [c].[purchases], [c].[version]
FROM [recommendations].[customers] AS [c]
WHERE [c].[user_id] = @erased_UserId
GO

-- Recommendations.UserErasedHandler.Handle
DECLARE @erased_UserId uniqueidentifier;
SELECT [s].[user_id], [s].[experiment], [s].[day], [s].[version]
FROM [recommendations].[shown] AS [s]
WHERE [s].[user_id] = @erased_UserId
GO

-- Recommendations.UserErasedHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [e].[user_id]
FROM [recommendations].[erased_users] AS [e]
WHERE [e].[user_id] = @p
