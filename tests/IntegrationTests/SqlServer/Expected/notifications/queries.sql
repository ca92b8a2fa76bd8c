-- Notifications.Data.NotificationsDbContext.PostmanAsync
SELECT TOP(2) [p].[id], [p].[comes_at], [p].[in_vain], [p].[looks_again], [p].[round], [p].[version]
FROM [notifications].[postmen] AS [p]
GO

-- Notifications.ForgetMailsHandler.Handle
DECLARE @command_UserId uniqueidentifier;
SELECT [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[user_id] = @command_UserId
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
DECLARE @about nvarchar(64);
DECLARE @userId uniqueidentifier;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[kind] = @about AND [d].[user_id] = @userId
ORDER BY [d].[sequence] DESC
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
DECLARE @orderId uniqueidentifier;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[order_id] = @orderId
ORDER BY [d].[sequence] DESC
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
DECLARE @userId uniqueidentifier;
DECLARE @last bigint;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[user_id] = @userId AND [d].[sequence] < @last
ORDER BY [d].[sequence] DESC
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
DECLARE @userId uniqueidentifier;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[user_id] = @userId
ORDER BY [d].[sequence] DESC
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
DECLARE @wanted nvarchar(64);
DECLARE @about nvarchar(64);
DECLARE @userId uniqueidentifier;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[status] = @wanted AND [d].[kind] = @about AND [d].[user_id] = @userId
ORDER BY [d].[sequence] DESC
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
DECLARE @wanted nvarchar(64);
DECLARE @userId uniqueidentifier;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[status] = @wanted AND [d].[user_id] = @userId
ORDER BY [d].[sequence] DESC
GO

-- Notifications.ListNotifications.Endpoint
DECLARE @p int;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
ORDER BY [d].[sequence] DESC
GO

-- Notifications.MailQueue.QueueAsync
DECLARE @kind nvarchar(64);
DECLARE @about1 uniqueidentifier;
DECLARE @about2 uniqueidentifier;
SELECT [d].[about]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[kind] = @kind AND [d].[about] IN (@about1, @about2)
GO

-- Notifications.SendAgainHandler.Handle
DECLARE @command_Id uniqueidentifier;
SELECT TOP(2) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[id] = @command_Id
GO

-- Notifications.SendMailsHandler.Handle
DECLARE @verdicts_Keys1 uniqueidentifier;
DECLARE @verdicts_Keys2 uniqueidentifier;
SELECT [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[id] IN (@verdicts_Keys1, @verdicts_Keys2)
GO

-- Notifications.SendMailsHandler.LoadAsync
DECLARE @command_Round int;
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [notifications].[postmen] AS [p]
        WHERE [p].[round] = @command_Round) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Notifications.SendMailsHandler.LoadAsync
DECLARE @p int;
DECLARE @now datetimeoffset;
SELECT TOP(@p) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[due_at] <= @now
ORDER BY [d].[due_at], [d].[sequence]
GO

-- Notifications.SendMailsHandler.NextAsync
SELECT TOP(1) [d].[due_at]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[due_at] IS NOT NULL
ORDER BY [d].[due_at]
GO

-- Notifications.ShowNotification.Endpoint
DECLARE @id uniqueidentifier;
SELECT TOP(2) [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[id] = @id
GO

-- Notifications.UserErasedHandler.Handle
DECLARE @erased_UserId uniqueidentifier;
SELECT [d].[sequence], [d].[about], [d].[attempt_count], [d].[attempts], [d].[closed_at], [d].[created_at], [d].[due_at], [d].[erased], [d].[id], [d].[kind], [d].[order_id], [d].[queued_at], [d].[recipient], [d].[status], [d].[trace], [d].[user_id], [d].[version]
FROM [notifications].[deliveries] AS [d]
WHERE [d].[user_id] = @erased_UserId
