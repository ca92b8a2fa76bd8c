-- DetailsRebuild: new
SET NOCOUNT ON;
INSERT INTO [orders].[details_rebuilds] ([number], [complete_at], [orders], [started_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4);
GO

-- DetailsRebuild: several new
SET NOCOUNT ON;
INSERT INTO [orders].[details_rebuilds] ([number], [complete_at], [orders], [started_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4),
(@p5, @p6, @p7, @p8, @p9),
(@p10, @p11, @p12, @p13, @p14),
(@p15, @p16, @p17, @p18, @p19),
(@p20, @p21, @p22, @p23, @p24);
GO

-- DetailsRebuild: changed
SET NOCOUNT ON;
UPDATE [orders].[details_rebuilds] SET [complete_at] = @p0, [orders] = @p1, [started_at] = @p2, [version] = @p3
OUTPUT 1
WHERE [number] = @p4 AND [version] = @p5;
GO

-- DetailsRebuild: removed
SET NOCOUNT ON;
DELETE FROM [orders].[details_rebuilds]
OUTPUT 1
WHERE [number] = @p0 AND [version] = @p1;
GO

-- Order: new
SET NOCOUNT ON;
INSERT INTO [orders].[orders] ([cancelled_at], [confirmed_at], [created_at], [customer_erased], [delivered_at], [id], [items], [line_count], [payment_token], [placed_by], [reason], [return_count], [shipped_at], [status], [tracking_number], [user_id], [version], [returned_amount], [returned_currency], [ship_to_city], [ship_to_country], [ship_to_line1], [ship_to_name], [ship_to_postal_code], [total_amount], [total_currency])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);
GO

-- Order: several new
SET NOCOUNT ON;
MERGE [orders].[orders] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, 0),
(@p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, 1),
(@p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77, 2),
(@p78, @p79, @p80, @p81, @p82, @p83, @p84, @p85, @p86, @p87, @p88, @p89, @p90, @p91, @p92, @p93, @p94, @p95, @p96, @p97, @p98, @p99, @p100, @p101, @p102, @p103, 3),
(@p104, @p105, @p106, @p107, @p108, @p109, @p110, @p111, @p112, @p113, @p114, @p115, @p116, @p117, @p118, @p119, @p120, @p121, @p122, @p123, @p124, @p125, @p126, @p127, @p128, @p129, 4)) AS i ([cancelled_at], [confirmed_at], [created_at], [customer_erased], [delivered_at], [id], [items], [line_count], [payment_token], [placed_by], [reason], [return_count], [shipped_at], [status], [tracking_number], [user_id], [version], [returned_amount], [returned_currency], [ship_to_city], [ship_to_country], [ship_to_line1], [ship_to_name], [ship_to_postal_code], [total_amount], [total_currency], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([cancelled_at], [confirmed_at], [created_at], [customer_erased], [delivered_at], [id], [items], [line_count], [payment_token], [placed_by], [reason], [return_count], [shipped_at], [status], [tracking_number], [user_id], [version], [returned_amount], [returned_currency], [ship_to_city], [ship_to_country], [ship_to_line1], [ship_to_name], [ship_to_postal_code], [total_amount], [total_currency])
VALUES (i.[cancelled_at], i.[confirmed_at], i.[created_at], i.[customer_erased], i.[delivered_at], i.[id], i.[items], i.[line_count], i.[payment_token], i.[placed_by], i.[reason], i.[return_count], i.[shipped_at], i.[status], i.[tracking_number], i.[user_id], i.[version], i.[returned_amount], i.[returned_currency], i.[ship_to_city], i.[ship_to_country], i.[ship_to_line1], i.[ship_to_name], i.[ship_to_postal_code], i.[total_amount], i.[total_currency])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- Order: changed
SET NOCOUNT ON;
UPDATE [orders].[orders] SET [cancelled_at] = @p0, [confirmed_at] = @p1, [created_at] = @p2, [customer_erased] = @p3, [delivered_at] = @p4, [items] = @p5, [line_count] = @p6, [payment_token] = @p7, [placed_by] = @p8, [reason] = @p9, [return_count] = @p10, [shipped_at] = @p11, [status] = @p12, [tracking_number] = @p13, [user_id] = @p14, [version] = @p15, [returned_amount] = @p16, [returned_currency] = @p17, [ship_to_city] = @p18, [ship_to_country] = @p19, [ship_to_line1] = @p20, [ship_to_name] = @p21, [ship_to_postal_code] = @p22, [total_amount] = @p23, [total_currency] = @p24
OUTPUT 1
WHERE [sequence] = @p25 AND [version] = @p26;
GO

-- Order: removed
SET NOCOUNT ON;
DELETE FROM [orders].[orders]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO

-- OrderDetails: new
SET NOCOUNT ON;
INSERT INTO [orders].[details] ([order_id], [as_of], [customer_name], [order_version], [story], [user_id], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- OrderDetails: several new
SET NOCOUNT ON;
INSERT INTO [orders].[details] ([order_id], [as_of], [customer_name], [order_version], [story], [user_id], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6),
(@p7, @p8, @p9, @p10, @p11, @p12, @p13),
(@p14, @p15, @p16, @p17, @p18, @p19, @p20),
(@p21, @p22, @p23, @p24, @p25, @p26, @p27),
(@p28, @p29, @p30, @p31, @p32, @p33, @p34);
GO

-- OrderDetails: changed
SET NOCOUNT ON;
UPDATE [orders].[details] SET [as_of] = @p0, [customer_name] = @p1, [order_version] = @p2, [story] = @p3, [user_id] = @p4, [version] = @p5
OUTPUT 1
WHERE [order_id] = @p6 AND [version] = @p7;
GO

-- OrderDetails: removed
SET NOCOUNT ON;
DELETE FROM [orders].[details]
OUTPUT 1
WHERE [order_id] = @p0 AND [version] = @p1;
GO

-- Return: new
SET NOCOUNT ON;
INSERT INTO [orders].[returns] ([id], [items], [lines], [order_id], [reason], [refusal], [requested_at], [settled_at], [status], [version], [value_amount], [value_currency])
OUTPUT INSERTED.[sequence]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
GO

-- Return: several new
SET NOCOUNT ON;
MERGE [orders].[returns] USING (
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, 0),
(@p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, 1),
(@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, 2),
(@p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, 3),
(@p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, 4)) AS i ([id], [items], [lines], [order_id], [reason], [refusal], [requested_at], [settled_at], [status], [version], [value_amount], [value_currency], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([id], [items], [lines], [order_id], [reason], [refusal], [requested_at], [settled_at], [status], [version], [value_amount], [value_currency])
VALUES (i.[id], i.[items], i.[lines], i.[order_id], i.[reason], i.[refusal], i.[requested_at], i.[settled_at], i.[status], i.[version], i.[value_amount], i.[value_currency])
OUTPUT INSERTED.[sequence], i._Position;
GO

-- Return: changed
SET NOCOUNT ON;
UPDATE [orders].[returns] SET [id] = @p0, [items] = @p1, [lines] = @p2, [order_id] = @p3, [reason] = @p4, [refusal] = @p5, [requested_at] = @p6, [settled_at] = @p7, [status] = @p8, [version] = @p9, [value_amount] = @p10, [value_currency] = @p11
OUTPUT 1
WHERE [sequence] = @p12 AND [version] = @p13;
GO

-- Return: removed
SET NOCOUNT ON;
DELETE FROM [orders].[returns]
OUTPUT 1
WHERE [sequence] = @p0 AND [version] = @p1;
GO

-- OrderFulfilment: new
SET NOCOUNT ON;
INSERT INTO [orders].[fulfilments] ([id], [deadline], [is_timed], [reason], [step], [version], [captured_amount], [captured_currency], [refunded_amount], [refunded_currency])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- OrderFulfilment: several new
SET NOCOUNT ON;
INSERT INTO [orders].[fulfilments] ([id], [deadline], [is_timed], [reason], [step], [version], [captured_amount], [captured_currency], [refunded_amount], [refunded_currency])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9),
(@p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19),
(@p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29),
(@p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39),
(@p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49);
GO

-- OrderFulfilment: changed
SET NOCOUNT ON;
UPDATE [orders].[fulfilments] SET [deadline] = @p0, [is_timed] = @p1, [reason] = @p2, [step] = @p3, [version] = @p4, [captured_amount] = @p5, [captured_currency] = @p6, [refunded_amount] = @p7, [refunded_currency] = @p8
OUTPUT 1
WHERE [id] = @p9 AND [version] = @p10;
GO

-- OrderFulfilment: removed
SET NOCOUNT ON;
DELETE FROM [orders].[fulfilments]
OUTPUT 1
WHERE [id] = @p0 AND [version] = @p1;
GO
