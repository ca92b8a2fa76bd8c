-- Shipping.CreateShipmentHandler.Handle
DECLARE @command_OrderId uniqueidentifier;
SELECT TOP(2) [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[order_id] = @command_OrderId
GO

-- Shipping.CreateShipmentHandler.IsErasedAsync
DECLARE @id uniqueidentifier;
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [shipping].[erased_users] AS [e]
        WHERE [e].[user_id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Shipping.GetShipment.Endpoint
DECLARE @id uniqueidentifier;
SELECT TOP(2) [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[status] <> N'Refused' AND [s].[id] = @id
GO

-- Shipping.ListShipments.Endpoint
DECLARE @p int;
DECLARE @orderId uniqueidentifier;
SELECT TOP(@p) [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[status] <> N'Refused' AND [s].[order_id] = @orderId
ORDER BY [s].[sequence]
GO

-- Shipping.ListShipments.Endpoint
DECLARE @p int;
DECLARE @wanted nvarchar(64);
DECLARE @after bigint;
SELECT TOP(@p) [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[status] <> N'Refused' AND [s].[status] = @wanted AND [s].[sequence] > @after
ORDER BY [s].[sequence]
GO

-- Shipping.ListShipments.Endpoint
DECLARE @p int;
DECLARE @wanted nvarchar(64);
SELECT TOP(@p) [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[status] <> N'Refused' AND [s].[status] = @wanted
ORDER BY [s].[sequence]
GO

-- Shipping.MoveShipmentHandler.Handle
DECLARE @command_Id uniqueidentifier;
SELECT TOP(2) [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[status] <> N'Refused' AND [s].[id] = @command_Id
GO

-- Shipping.UserErasedHandler.Handle
DECLARE @erased_UserId uniqueidentifier;
SELECT [s].[sequence], [s].[cancelled_at], [s].[city], [s].[country], [s].[created_at], [s].[delivered_at], [s].[dispatched_at], [s].[erase_at_end], [s].[id], [s].[line1], [s].[name], [s].[order_id], [s].[postal_code], [s].[refusal_reason], [s].[status], [s].[user_id], [s].[version]
FROM [shipping].[shipments] AS [s]
WHERE [s].[user_id] = @erased_UserId AND [s].[erase_at_end] = CAST(0 AS bit)
GO

-- Shipping.UserErasedHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [e].[user_id], [e].[erased_at]
FROM [shipping].[erased_users] AS [e]
WHERE [e].[user_id] = @p
