-- Payment: new
SET NOCOUNT ON;
INSERT INTO [payments].[payments] ([order_id], [charge_id], [created_at], [failure_reason], [id], [state], [version], [captured_amount], [captured_currency], [promised_amount], [promised_currency], [refunded_amount], [refunded_currency])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
GO

-- Payment: several new
SET NOCOUNT ON;
INSERT INTO [payments].[payments] ([order_id], [charge_id], [created_at], [failure_reason], [id], [state], [version], [captured_amount], [captured_currency], [promised_amount], [promised_currency], [refunded_amount], [refunded_currency])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12),
(@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25),
(@p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38),
(@p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51),
(@p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64);
GO

-- Payment: changed
SET NOCOUNT ON;
UPDATE [payments].[payments] SET [charge_id] = @p0, [created_at] = @p1, [failure_reason] = @p2, [id] = @p3, [state] = @p4, [version] = @p5, [captured_amount] = @p6, [captured_currency] = @p7, [promised_amount] = @p8, [promised_currency] = @p9, [refunded_amount] = @p10, [refunded_currency] = @p11
OUTPUT 1
WHERE [order_id] = @p12 AND [version] = @p13;
GO

-- Payment: removed
SET NOCOUNT ON;
DELETE FROM [payments].[payments]
OUTPUT 1
WHERE [order_id] = @p0 AND [version] = @p1;
GO

-- Refund: new
SET NOCOUNT ON;
INSERT INTO [payments].[refunds] ([id], [created_at], [order_id], [refusal_reason], [return_id], [state], [version], [amount_amount], [amount_currency])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- Refund: several new
SET NOCOUNT ON;
INSERT INTO [payments].[refunds] ([id], [created_at], [order_id], [refusal_reason], [return_id], [state], [version], [amount_amount], [amount_currency])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8),
(@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17),
(@p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26),
(@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35),
(@p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44);
GO

-- Refund: changed
SET NOCOUNT ON;
UPDATE [payments].[refunds] SET [created_at] = @p0, [order_id] = @p1, [refusal_reason] = @p2, [return_id] = @p3, [state] = @p4, [version] = @p5, [amount_amount] = @p6, [amount_currency] = @p7
OUTPUT 1
WHERE [id] = @p8 AND [version] = @p9;
GO

-- Refund: removed
SET NOCOUNT ON;
DELETE FROM [payments].[refunds]
OUTPUT 1
WHERE [id] = @p0 AND [version] = @p1;
GO
