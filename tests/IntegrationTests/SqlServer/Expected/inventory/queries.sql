-- Inventory.Data.StockBook.OpenAsync
DECLARE @some1 nvarchar(64);
DECLARE @some2 nvarchar(64);
-- for update

SELECT [l].[sku], [l].[on_hand], [l].[reserved], [l].[version]
FROM [inventory].[levels] AS [l] WITH (UPDLOCK, ROWLOCK)
WHERE [l].[sku] IN (@some1, @some2)
ORDER BY [l].[sku]
GO

-- Inventory.GetStock.Endpoint
DECLARE @path_Sku nvarchar(64);
SELECT TOP(2) [l].[sku], [l].[on_hand], [l].[reserved], [l].[version]
FROM [inventory].[levels] AS [l]
WHERE [l].[sku] = @path_Sku
GO

-- Inventory.ReserveStockHandler.HandleAsync
DECLARE @p uniqueidentifier;
SELECT TOP(1) [r].[order_id], [r].[items], [r].[returns], [r].[shortages], [r].[state], [r].[version]
FROM [inventory].[reservations] AS [r]
WHERE [r].[order_id] = @p
