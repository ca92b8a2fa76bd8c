-- Catalog.AddProductHandler.HandleAsync
DECLARE @details_Sku nvarchar(64);
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [catalog].[products] AS [p]
        WHERE [p].[sku] = @details_Sku) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Catalog.CachedCatalog.LoadAsync
DECLARE @skus1 nvarchar(64);
DECLARE @skus2 nvarchar(64);
SELECT [p].[sku], [p].[name], [p].[description], [p].[category], [p].[sequence], [p].[changed_at], [p].[created_at], [p].[discontinued], [p].[search_text], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[sku] IN (@skus1, @skus2)
GO

-- Catalog.CachedCatalog.PageAsync
DECLARE @p int;
DECLARE @Category nvarchar(100);
DECLARE @after bigint;
SELECT TOP(@p) [p].[sku], [p].[name], [p].[description], [p].[category], [p].[sequence], [p].[changed_at], [p].[created_at], [p].[discontinued], [p].[search_text], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[discontinued] = CAST(0 AS bit) AND [p].[category] = @Category AND [p].[sequence] > @after
ORDER BY [p].[sequence]
GO

-- Catalog.CachedCatalog.PageAsync
DECLARE @p int;
DECLARE @Category nvarchar(100);
SELECT TOP(@p) [p].[sku], [p].[name], [p].[description], [p].[category], [p].[sequence], [p].[changed_at], [p].[created_at], [p].[discontinued], [p].[search_text], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[category] = @Category
ORDER BY [p].[sequence]
GO

-- Catalog.CachedCatalog.PageAsync
DECLARE @p int;
DECLARE @Category nvarchar(100);
SELECT TOP(@p) [p].[sku], [p].[name], [p].[description], [p].[category], [p].[sequence], [p].[changed_at], [p].[created_at], [p].[discontinued], [p].[search_text], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[discontinued] = CAST(0 AS bit) AND [p].[category] = @Category
ORDER BY [p].[sequence]
GO

-- Catalog.CachedCatalog.PageAsync
DECLARE @p int;
DECLARE @Text_contains nvarchar(265);
SELECT TOP(@p) [p].[sku], [p].[name], [p].[description], [p].[category], [p].[sequence], [p].[changed_at], [p].[created_at], [p].[discontinued], [p].[search_text], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[discontinued] = CAST(0 AS bit) AND [p].[search_text] LIKE @Text_contains ESCAPE N'\'
ORDER BY [p].[sequence]
GO

-- Catalog.CachedCatalog.PageAsync
DECLARE @p int;
SELECT TOP(@p) [p].[sku], [p].[name], [p].[description], [p].[category], [p].[sequence], [p].[changed_at], [p].[created_at], [p].[discontinued], [p].[search_text], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[discontinued] = CAST(0 AS bit)
ORDER BY [p].[sequence]
GO

-- Catalog.CatalogCache.OpenAsync
SELECT TOP(2) [r].[number]
FROM [catalog].[revisions] AS [r]
WHERE [r].[id] = 1
GO

-- Catalog.CategoryList.ReadAsync
SELECT [p].[category], COUNT(*)
FROM [catalog].[products] AS [p]
WHERE [p].[discontinued] = CAST(0 AS bit) AND [p].[category] IS NOT NULL
GROUP BY [p].[category]
ORDER BY [p].[category]
GO

-- Catalog.Data.Revision.RaiseAsync
UPDATE [r]
SET [r].[number] = [r].[number] + CAST(1 AS bigint)
FROM [catalog].[revisions] AS [r]
GO

-- Catalog.ExpectedVersion.OfAsync
DECLARE @sku nvarchar(64);
SELECT TOP(2) [p].[version]
FROM [catalog].[products] AS [p]
WHERE [p].[sku] = @sku
GO

-- Catalog.ExpectedVersion.RequireAsync
DECLARE @sku nvarchar(64);
SELECT TOP(2) [p].[sequence], [p].[category], [p].[changed_at], [p].[created_at], [p].[description], [p].[discontinued], [p].[name], [p].[search_text], [p].[sku], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[sku] = @sku
GO

-- Catalog.PutCatalogHandler.FindAsync
DECLARE @skus1 nvarchar(64);
DECLARE @skus2 nvarchar(64);
SELECT [p].[sequence], [p].[category], [p].[changed_at], [p].[created_at], [p].[description], [p].[discontinued], [p].[name], [p].[search_text], [p].[sku], [p].[version], [p].[price_amount], [p].[price_currency]
FROM [catalog].[products] AS [p]
WHERE [p].[sku] IN (@skus1, @skus2)
