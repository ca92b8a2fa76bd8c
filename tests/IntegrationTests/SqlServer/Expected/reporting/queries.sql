-- Reporting.AnsweringModel.AnsweringAsync
SELECT TOP(1) [m].[generation], [m].[position], [m].[as_of]
FROM [reporting].[models] AS [m]
WHERE [m].[complete_at] IS NOT NULL
ORDER BY [m].[generation] DESC
GO

-- Reporting.Counting.CountAsync
DECLARE @p int;
DECLARE @model_Position bigint;
SELECT TOP(@p) [l].[sequence], [l].[body], [l].[message_id], [l].[published_at], [l].[type]
FROM [reporting].[log] AS [l]
WHERE [l].[sequence] > @model_Position
ORDER BY [l].[sequence]
GO

-- Reporting.CountingExperiments.ExposuresAsync
DECLARE @generation int;
DECLARE @users nvarchar(4000);
SELECT [e].[generation], [e].[user_id], [e].[experiment], [e].[day], [e].[at], [e].[skus]
FROM [reporting].[exposures] AS [e]
WHERE [e].[generation] = @generation AND [e].[user_id] IN (
    SELECT [u].[value]
    FROM OPENJSON(@users) WITH ([value] uniqueidentifier '$') AS [u]
)
GO

-- Reporting.CountingExperiments.LeaveExperimentsAsync
DECLARE @generation int;
DECLARE @user uniqueidentifier;
DELETE FROM [e]
FROM [reporting].[exposures] AS [e]
WHERE [e].[generation] = @generation AND [e].[user_id] = @user
GO

-- Reporting.CountingExperiments.LeaveExperimentsAsync
DECLARE @generation int;
DECLARE @user uniqueidentifier;
DELETE FROM [o]
FROM [reporting].[outcomes] AS [o]
WHERE [o].[generation] = @generation AND [o].[user_id] = @user
GO

-- Reporting.CountingExperiments.LeaveExperimentsAsync
DECLARE @generation int;
DECLARE @user uniqueidentifier;
DELETE FROM [p]
FROM [reporting].[participants] AS [p]
WHERE [p].[generation] = @generation AND [p].[user_id] = @user
GO

-- Reporting.Erasing.EraseAsync
DECLARE @generation int;
DECLARE @key nvarchar(200);
DELETE FROM [s]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = N'Customer' AND [s].[key] = @key
GO

-- Reporting.Erasing.EraseAsync
DECLARE @generation int;
DECLARE @key nvarchar(200);
SELECT [s].[generation], [s].[by], [s].[day], [s].[key], [s].[currency], [s].[cancelled], [s].[cancelled_orders], [s].[cancelled_units], [s].[orders], [s].[returned], [s].[returned_units], [s].[returns], [s].[sold], [s].[units]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = N'Customer' AND [s].[key] = @key
GO

-- Reporting.Erasing.ErasedAmongAsync
DECLARE @customers nvarchar(4000);
SELECT [e].[user_id]
FROM [reporting].[erased_users] AS [e]
WHERE [e].[user_id] IN (
    SELECT [c].[value]
    FROM OPENJSON(@customers) WITH ([value] uniqueidentifier '$') AS [c]
)
GO

-- Reporting.KeepCounting.GoOnAsync
SELECT MAX([l].[sequence])
FROM [reporting].[log] AS [l]
GO

-- Reporting.KeepCounting.GoOnAsync
SELECT [m].[generation], [m].[as_of], [m].[complete_at], [m].[events], [m].[past_of], [m].[past_place], [m].[position], [m].[started_at], [m].[version]
FROM [reporting].[models] AS [m]
ORDER BY [m].[generation]
GO

-- Reporting.Models.ForgetAsync
DECLARE @before int;
DELETE FROM [e]
FROM [reporting].[exposures] AS [e]
WHERE [e].[generation] < @before
GO

-- Reporting.Models.ForgetAsync
DECLARE @before int;
DELETE FROM [m]
FROM [reporting].[models] AS [m]
WHERE [m].[generation] < @before
GO

-- Reporting.Models.ForgetAsync
DECLARE @before int;
DELETE FROM [o]
FROM [reporting].[order_steps] AS [o]
WHERE [o].[generation] < @before
GO

-- Reporting.Models.ForgetAsync
DECLARE @before int;
DELETE FROM [o]
FROM [reporting].[outcomes] AS [o]
WHERE [o].[generation] < @before
GO

-- Reporting.Models.ForgetAsync
DECLARE @before int;
DELETE FROM [p]
FROM [reporting].[participants] AS [p]
WHERE [p].[generation] < @before
GO

-- Reporting.Models.ForgetAsync
DECLARE @before int;
DELETE FROM [s]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] < @before
GO

-- Reporting.Models.ModelsAsync
SELECT [m].[generation], [m].[as_of], [m].[complete_at], [m].[events], [m].[past_of], [m].[past_place], [m].[position], [m].[started_at], [m].[version]
FROM [reporting].[models] AS [m]
ORDER BY [m].[generation]
GO

-- Reporting.Ranking.PageOfAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
DECLARE @p int;
DECLARE @p5 int;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
HAVING COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) > CAST(0 AS bigint)
ORDER BY COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) DESC, [s].[key], [s].[currency]
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY
GO

-- Reporting.Ranking.PageOfAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
DECLARE @p int;
DECLARE @p5 int;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
HAVING COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) > CAST(0 AS bigint)
ORDER BY [s].[key], [s].[currency]
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY
GO

-- Reporting.Ranking.PageOfAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
DECLARE @p int;
DECLARE @p5 int;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
ORDER BY (COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) - COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint))) - COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) DESC, [s].[key], [s].[currency]
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY
GO

-- Reporting.Ranking.PageOfAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
DECLARE @p int;
DECLARE @p5 int;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
ORDER BY [s].[key], [s].[currency]
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY
GO

-- Reporting.ReadPastHandler.Handle
DECLARE @p int;
SELECT TOP(1) [m].[generation], [m].[as_of], [m].[complete_at], [m].[events], [m].[past_of], [m].[past_place], [m].[position], [m].[started_at], [m].[version]
FROM [reporting].[models] AS [m]
WHERE [m].[generation] = @p
GO

-- Reporting.SalesQuery.TotalsAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
GO

-- Reporting.ShowConversion.DetailsAsync
DECLARE @place_Generation int;
DECLARE @first datetimeoffset;
DECLARE @last datetimeoffset;
DECLARE @step nvarchar(64);
SELECT [o].[detail] AS [Key], COALESCE(SUM([o].[orders]), CAST(0 AS bigint)) AS [Orders]
FROM [reporting].[order_steps] AS [o]
WHERE [o].[generation] = @place_Generation AND [o].[hour] >= @first AND [o].[hour] <= @last AND [o].[step] = @step
GROUP BY [o].[detail]
GO

-- Reporting.ShowConversion.ReportAsync
DECLARE @place_Generation int;
DECLARE @first datetimeoffset;
DECLARE @last datetimeoffset;
SELECT [o].[hour], [o].[step], COALESCE(SUM([o].[orders]), CAST(0 AS bigint))
FROM [reporting].[order_steps] AS [o]
WHERE [o].[generation] = @place_Generation AND [o].[hour] >= @first AND [o].[hour] <= @last
GROUP BY [o].[hour], [o].[step]
GO

-- Reporting.ShowExperiment.ReportAsync
DECLARE @place_Generation int;
DECLARE @name nvarchar(100);
SELECT [p].[variant] AS [Variant], COUNT_BIG(*) AS [Count]
FROM [reporting].[participants] AS [p]
WHERE [p].[generation] = @place_Generation AND [p].[experiment] = @name
GROUP BY [p].[variant]
GO

-- Reporting.ShowExperiment.ReportAsync
DECLARE @place_Generation int;
DECLARE @name nvarchar(100);
SELECT [p].[variant] AS [Variant], COUNT_BIG(DISTINCT ([o].[user_id])) AS [Count]
FROM [reporting].[participants] AS [p]
INNER JOIN [reporting].[outcomes] AS [o] ON [p].[generation] = [o].[generation] AND [p].[user_id] = [o].[user_id] AND [p].[experiment] = [o].[experiment]
WHERE [p].[generation] = @place_Generation AND [p].[experiment] = @name
GROUP BY [p].[variant]
GO

-- Reporting.ShowExperiment.ReportAsync
DECLARE @place_Generation int;
DECLARE @name nvarchar(100);
SELECT [p].[variant] AS [Variant], [o].[currency] AS [Currency], COALESCE(SUM([o].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([o].[revenue]), CAST(0 AS bigint)) AS [Revenue]
FROM [reporting].[participants] AS [p]
INNER JOIN [reporting].[outcomes] AS [o] ON [p].[generation] = [o].[generation] AND [p].[user_id] = [o].[user_id] AND [p].[experiment] = [o].[experiment]
WHERE [p].[generation] = @place_Generation AND [p].[experiment] = @name
GROUP BY [p].[variant], [o].[currency]
GO

-- Reporting.ShowReadModel.Endpoint
SELECT TOP(1) [m].[generation], [m].[as_of], [m].[complete_at], [m].[events], [m].[past_of], [m].[past_place], [m].[position], [m].[started_at], [m].[version]
FROM [reporting].[models] AS [m]
ORDER BY [m].[generation] DESC
GO

-- Reporting.ShowSales.RowsAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
ORDER BY (COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) - COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint))) - COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) DESC, [s].[key], [s].[currency]
GO

-- Reporting.ShowSales.RowsAsync
DECLARE @generation int;
DECLARE @by nvarchar(64);
DECLARE @period_From date;
DECLARE @period_To date;
SELECT [s].[key] AS [Key], [s].[currency] AS [Currency], COALESCE(SUM([s].[orders]), CAST(0 AS bigint)) AS [Orders], COALESCE(SUM([s].[units]), CAST(0 AS bigint)) AS [Units], COALESCE(SUM([s].[sold]), CAST(0 AS bigint)) AS [Sold], COALESCE(SUM([s].[cancelled_orders]), CAST(0 AS bigint)) AS [CancelledOrders], COALESCE(SUM([s].[cancelled_units]), CAST(0 AS bigint)) AS [CancelledUnits], COALESCE(SUM([s].[cancelled]), CAST(0 AS bigint)) AS [Cancelled], COALESCE(SUM([s].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([s].[returned_units]), CAST(0 AS bigint)) AS [ReturnedUnits], COALESCE(SUM([s].[returned]), CAST(0 AS bigint)) AS [Returned]
FROM [reporting].[sales] AS [s]
WHERE [s].[generation] = @generation AND [s].[by] = @by AND [s].[day] >= @period_From AND [s].[day] <= @period_To
GROUP BY [s].[key], [s].[currency]
ORDER BY [s].[key], [s].[currency]
