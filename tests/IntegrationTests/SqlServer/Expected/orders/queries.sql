-- Orders.Access.ViewAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [o].[sequence], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[id], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[reason], [o].[return_count], [o].[shipped_at], [o].[status], [o].[tracking_number], [o].[user_id], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @id
GO

-- Orders.Access.ViewAsync
DECLARE @id uniqueidentifier;
SELECT [r].[sequence], [r].[id], [r].[items], [r].[lines], [r].[order_id], [r].[reason], [r].[refusal], [r].[requested_at], [r].[settled_at], [r].[status], [r].[version], [r].[value_amount], [r].[value_currency]
FROM [orders].[returns] AS [r]
WHERE [r].[order_id] = @id
ORDER BY [r].[sequence]
GO

-- Orders.ChangeStatus.AnswerAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [o].[user_id] AS [UserId], [o].[status] AS [Status]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @id
GO

-- Orders.DetailsRows.KeepDetailsAsync
DECLARE @ids nvarchar(4000);
SELECT [d].[order_id], [d].[as_of], [d].[customer_name], [d].[order_version], [d].[story], [d].[user_id], [d].[version]
FROM [orders].[details] AS [d]
WHERE [d].[order_id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] uniqueidentifier '$') AS [i]
)
GO

-- Orders.DetailsRows.KeepDetailsAsync
DECLARE @ids nvarchar(4000);
SELECT [o].[id] AS [Id], [o].[user_id] AS [UserId], [o].[ship_to_name] AS [Name]
FROM [orders].[orders] AS [o]
WHERE [o].[id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] uniqueidentifier '$') AS [i]
)
GO

-- Orders.GetOrdersHandler.Handle
DECLARE @question_OrderIds1 uniqueidentifier;
DECLARE @question_OrderIds2 uniqueidentifier;
SELECT [o].[id] AS [Id], [o].[items] AS [Items], [o].[total_amount], [o].[total_currency], [o].[reason] AS [Reason], [o].[return_count] AS [ReturnCount]
FROM [orders].[orders] AS [o]
WHERE [o].[id] IN (@question_OrderIds1, @question_OrderIds2)
GO

-- Orders.GetOrdersHandler.ReturnsAsync
DECLARE @orderIds1 uniqueidentifier;
DECLARE @orderIds2 uniqueidentifier;
SELECT [r].[sequence], [r].[id], [r].[items], [r].[lines], [r].[order_id], [r].[reason], [r].[refusal], [r].[requested_at], [r].[settled_at], [r].[status], [r].[version], [r].[value_amount], [r].[value_currency]
FROM [orders].[returns] AS [r]
WHERE [r].[order_id] IN (@orderIds1, @orderIds2) AND [r].[status] = N'Completed'
GO

-- Orders.ListOrders.RecentEndpoint
DECLARE @p int;
DECLARE @own uniqueidentifier;
SELECT TOP(@p) [o].[sequence], [o].[id], [o].[user_id], [o].[status], [o].[reason], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[return_count], [o].[shipped_at], [o].[tracking_number], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[user_id] = @own
ORDER BY [o].[sequence] DESC
GO

-- Orders.OrderSummaries.NewestFirstAsync
DECLARE @p int;
DECLARE @own uniqueidentifier;
DECLARE @last bigint;
SELECT TOP(@p) [o].[sequence], [o].[id], [o].[user_id], [o].[status], [o].[reason], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[return_count], [o].[shipped_at], [o].[tracking_number], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[user_id] = @own AND [o].[sequence] < @last
ORDER BY [o].[sequence] DESC
GO

-- Orders.OrderSummaries.NewestFirstAsync
DECLARE @p int;
DECLARE @own uniqueidentifier;
DECLARE @wanted nvarchar(64);
SELECT TOP(@p) [o].[sequence], [o].[id], [o].[user_id], [o].[status], [o].[reason], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[return_count], [o].[shipped_at], [o].[tracking_number], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[user_id] = @own AND [o].[status] = @wanted
ORDER BY [o].[sequence] DESC
GO

-- Orders.OrderSummaries.NewestFirstAsync
DECLARE @p int;
DECLARE @userId uniqueidentifier;
SELECT TOP(@p) [o].[sequence], [o].[id], [o].[user_id], [o].[status], [o].[reason], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[return_count], [o].[shipped_at], [o].[tracking_number], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[user_id] = @userId
ORDER BY [o].[sequence] DESC
GO

-- Orders.OrderSummaries.NewestFirstAsync
DECLARE @p int;
DECLARE @wanted nvarchar(64);
SELECT TOP(@p) [o].[sequence], [o].[id], [o].[user_id], [o].[status], [o].[reason], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[return_count], [o].[shipped_at], [o].[tracking_number], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[status] = @wanted
ORDER BY [o].[sequence] DESC
GO

-- Orders.OrderSummaries.NewestFirstAsync
DECLARE @p int;
SELECT TOP(@p) [o].[sequence], [o].[id], [o].[user_id], [o].[status], [o].[reason], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[return_count], [o].[shipped_at], [o].[tracking_number], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
ORDER BY [o].[sequence] DESC
GO

-- Orders.OrderSummaries.WithDetailsAsync
DECLARE @ids nvarchar(4000);
SELECT [d].[order_id], [d].[as_of], [d].[customer_name], [d].[order_version], [d].[story], [d].[user_id], [d].[version]
FROM [orders].[details] AS [d]
WHERE [d].[order_id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] uniqueidentifier '$') AS [i]
)
GO

-- Orders.OrderWatch.UntilAsync
DECLARE @id uniqueidentifier;
SELECT TOP(1) [o].[status]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @id
GO

-- Orders.OrderWatch.UntilAsync
DECLARE @returnId uniqueidentifier;
SELECT TOP(1) [r].[sequence], [r].[id], [r].[items], [r].[lines], [r].[order_id], [r].[reason], [r].[refusal], [r].[requested_at], [r].[settled_at], [r].[status], [r].[version], [r].[value_amount], [r].[value_currency]
FROM [orders].[returns] AS [r]
WHERE [r].[id] = @returnId
GO

-- Orders.RequestReturnHandler.Handle
DECLARE @command_OrderId uniqueidentifier;
SELECT TOP(2) [o].[sequence], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[id], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[reason], [o].[return_count], [o].[shipped_at], [o].[status], [o].[tracking_number], [o].[user_id], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @command_OrderId
GO

-- Orders.RequestReturnHandler.Handle
DECLARE @order_Id uniqueidentifier;
SELECT [r].[sequence], [r].[id], [r].[items], [r].[lines], [r].[order_id], [r].[reason], [r].[refusal], [r].[requested_at], [r].[settled_at], [r].[status], [r].[version], [r].[value_amount], [r].[value_currency]
FROM [orders].[returns] AS [r]
WHERE [r].[order_id] = @order_Id
GO

-- Orders.ReturnGoods.Endpoint
DECLARE @id uniqueidentifier;
SELECT TOP(2) [o].[user_id] AS [UserId]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @id
GO

-- Orders.SettleReturnHandler.Handle
DECLARE @goods_OrderId uniqueidentifier;
SELECT TOP(2) [o].[sequence], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[id], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[reason], [o].[return_count], [o].[shipped_at], [o].[status], [o].[tracking_number], [o].[user_id], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @goods_OrderId
GO

-- Orders.SettleReturnHandler.OpenAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [r].[sequence], [r].[id], [r].[items], [r].[lines], [r].[order_id], [r].[reason], [r].[refusal], [r].[requested_at], [r].[settled_at], [r].[status], [r].[version], [r].[value_amount], [r].[value_currency]
FROM [orders].[returns] AS [r]
WHERE [r].[id] = @id AND [r].[status] = N'Requested'
GO

-- Orders.ShowDetails.Endpoint
DECLARE @id uniqueidentifier;
SELECT TOP(2) [o].[user_id] AS [UserId], [o].[version] AS [Version]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @id
GO

-- Orders.ShowDetails.ReachedAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [d].[order_id], [d].[as_of], [d].[customer_name], [d].[order_version], [d].[story], [d].[user_id], [d].[version]
FROM [orders].[details] AS [d]
WHERE [d].[order_id] = @id
GO

-- Orders.ShowDetailsRebuild.Endpoint
SELECT TOP(1) [d].[number], [d].[complete_at], [d].[orders], [d].[started_at], [d].[version]
FROM [orders].[details_rebuilds] AS [d]
ORDER BY [d].[number] DESC
GO

-- Orders.ShowStatus.Endpoint
DECLARE @id uniqueidentifier;
SELECT TOP(2) [o].[user_id] AS [UserId], [o].[status] AS [Status], [o].[reason] AS [Reason]
FROM [orders].[orders] AS [o]
WHERE [o].[id] = @id
GO

-- Orders.StartDetailsRebuildHandler.Handle
SELECT TOP(1) [d].[number], [d].[complete_at], [d].[orders], [d].[started_at], [d].[version]
FROM [orders].[details_rebuilds] AS [d]
ORDER BY [d].[number] DESC
GO

-- Orders.TellOrdersAgainHandler.Handle
DECLARE @command_Rebuild int;
SELECT TOP(2) [d].[number], [d].[complete_at], [d].[orders], [d].[started_at], [d].[version]
FROM [orders].[details_rebuilds] AS [d]
WHERE [d].[number] = @command_Rebuild
GO

-- Orders.TellOrdersAgainHandler.Handle
DECLARE @p int;
DECLARE @command_After bigint;
SELECT TOP(@p) [o].[sequence] AS [Sequence], [o].[id] AS [Id]
FROM [orders].[orders] AS [o]
WHERE [o].[sequence] > @command_After
ORDER BY [o].[sequence]
GO

-- Orders.UserErasedHandler.Handle
DECLARE @erased_UserId uniqueidentifier;
UPDATE [d]
SET [d].[order_version] = [d].[order_version] + 1
FROM [orders].[details] AS [d]
WHERE [d].[user_id] = @erased_UserId
GO

-- Orders.UserErasedHandler.Handle
DECLARE @p bit;
DECLARE @erased_UserId uniqueidentifier;
UPDATE [o]
SET [o].[customer_erased] = @p,
    [o].[version] = [o].[version] + 1
FROM [orders].[orders] AS [o]
WHERE [o].[user_id] = @erased_UserId
GO

-- Orders.UserErasedHandler.Handle
DECLARE @p nvarchar(200);
DECLARE @erased_UserId uniqueidentifier;
UPDATE [d]
SET [d].[customer_name] = @p,
    [d].[version] = [d].[version] + 1
FROM [orders].[details] AS [d]
WHERE EXISTS (
    SELECT 1
    FROM [orders].[orders] AS [o]
    WHERE [o].[user_id] = @erased_UserId AND [o].[id] = [d].[order_id] AND [o].[ship_to_name] = N'')
GO

-- Orders.UserErasedHandler.Handle
DECLARE @p nvarchar(200);
DECLARE @erased_UserId uniqueidentifier;
UPDATE [o]
SET [o].[ship_to_name] = @p,
    [o].[ship_to_line1] = @p,
    [o].[ship_to_city] = @p,
    [o].[ship_to_postal_code] = @p
FROM [orders].[orders] AS [o]
WHERE [o].[user_id] = @erased_UserId AND [o].[status] IN (N'Delivered', N'Cancelled')
GO

-- Orders.UserErasedHandler.Handle
DECLARE @p nvarchar(500);
DECLARE @erased_UserId uniqueidentifier;
UPDATE [r]
SET [r].[reason] = @p,
    [r].[version] = [r].[version] + 1
FROM [orders].[returns] AS [r]
WHERE EXISTS (
    SELECT 1
    FROM [orders].[orders] AS [o]
    WHERE [o].[user_id] = @erased_UserId AND [o].[id] = [r].[order_id])
GO

-- Platform.Messaging.SagaAccess.HandleAsync
DECLARE @p uniqueidentifier;
SELECT TOP(1) [f].[id], [f].[deadline], [f].[is_timed], [f].[reason], [f].[step], [f].[version], [f].[captured_amount], [f].[captured_currency], [f].[refunded_amount], [f].[refunded_currency], [o].[sequence], [o].[cancelled_at], [o].[confirmed_at], [o].[created_at], [o].[customer_erased], [o].[delivered_at], [o].[id], [o].[items], [o].[line_count], [o].[payment_token], [o].[placed_by], [o].[reason], [o].[return_count], [o].[shipped_at], [o].[status], [o].[tracking_number], [o].[user_id], [o].[version], [o].[returned_amount], [o].[returned_currency], [o].[ship_to_city], [o].[ship_to_country], [o].[ship_to_line1], [o].[ship_to_name], [o].[ship_to_postal_code], [o].[total_amount], [o].[total_currency]
FROM [orders].[fulfilments] AS [f]
INNER JOIN [orders].[orders] AS [o] ON [f].[id] = [o].[id]
WHERE [f].[id] = @p
