-- Payments.ChargePaymentHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [p].[order_id], [p].[charge_id], [p].[created_at], [p].[failure_reason], [p].[id], [p].[state], [p].[version], [p].[captured_amount], [p].[captured_currency], [p].[promised_amount], [p].[promised_currency], [p].[refunded_amount], [p].[refunded_currency]
FROM [payments].[payments] AS [p]
WHERE [p].[order_id] = @p
GO

-- Payments.ChargePaymentHandler.LoadAsync
DECLARE @command_OrderId uniqueidentifier;
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [payments].[payments] AS [p]
        WHERE [p].[order_id] = @command_OrderId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Payments.ListPayments.Endpoint
DECLARE @orderId uniqueidentifier;
SELECT [p].[id] AS [Id], [p].[order_id] AS [OrderId], [p].[state] AS [State], [p].[captured_amount], [p].[captured_currency], [p].[refunded_amount], [p].[refunded_currency]
FROM [payments].[payments] AS [p]
WHERE [p].[order_id] = @orderId
GO

-- Payments.MakeRefundHandler.LoadAsync
DECLARE @command_RefundId uniqueidentifier;
SELECT TOP(2) [p].[charge_id] AS [ChargeId], [r].[amount_amount], [r].[amount_currency]
FROM [payments].[refunds] AS [r]
INNER JOIN [payments].[payments] AS [p] ON [r].[order_id] = [p].[order_id]
WHERE [r].[id] = @command_RefundId AND [r].[state] = N'Promised'
GO

-- Payments.RefundPaymentHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [r].[id], [r].[created_at], [r].[order_id], [r].[refusal_reason], [r].[return_id], [r].[state], [r].[version], [r].[amount_amount], [r].[amount_currency]
FROM [payments].[refunds] AS [r]
WHERE [r].[id] = @p
GO

-- Payments.ReturnRequestedHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [r].[id], [r].[created_at], [r].[order_id], [r].[refusal_reason], [r].[return_id], [r].[state], [r].[version], [r].[amount_amount], [r].[amount_currency]
FROM [payments].[refunds] AS [r]
WHERE [r].[id] = @p
