-- Users.AppointOperatorHandler.Handle
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[users] AS [u]
        WHERE [u].[is_operator] = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.BeginSessionHandler.Handle
DECLARE @command_UserId uniqueidentifier;
SELECT TOP(2) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[id] = @command_UserId
GO

-- Users.ClientGrant.AnswerAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [s].[sequence], [s].[created_at], [s].[id], [s].[name], [s].[roles], [s].[secrets], [s].[version]
FROM [users].[service_accounts] AS [s]
WHERE [s].[id] = @id
GO

-- Users.CompletePasswordReset.Endpoint
DECLARE @now datetimeoffset;
DECLARE @token_Id uniqueidentifier;
SELECT TOP(2) [u].[email_key]
FROM [users].[password_resets] AS [p]
INNER JOIN [users].[users] AS [u] ON [p].[user_id] = [u].[id]
WHERE [p].[expires_at] > @now AND NOT EXISTS (
    SELECT 1
    FROM [users].[password_resets] AS [p0]
    WHERE [p0].[user_id] = [p].[user_id] AND [p0].[sequence] > [p].[sequence]) AND [p].[id] = @token_Id
GO

-- Users.Data.UsersDbContext.AttemptsAsync
DECLARE @p nvarchar(200);
DECLARE @p1 nvarchar(200);
SELECT TOP(1) [a].[account], [a].[place], [a].[failures], [a].[forget_at], [a].[known_until], [a].[last_failure_at], [a].[version], [a].[wait_until]
FROM [users].[attempts] AS [a]
WHERE [a].[account] = @p AND [a].[place] = @p1
GO

-- Users.Data.UsersDbContext.EndAllAsync
DECLARE @account nvarchar(200);
DELETE FROM [a]
FROM [users].[attempts] AS [a]
WHERE [a].[account] = @account
GO

-- Users.Data.UsersDbContext.EndAllAsync
DECLARE @user_Id uniqueidentifier;
DELETE FROM [p]
FROM [users].[password_resets] AS [p]
WHERE [p].[user_id] = @user_Id
GO

-- Users.Data.UsersDbContext.EndAllAsync
DECLARE @user_Id uniqueidentifier;
DELETE FROM [s]
FROM [users].[sessions] AS [s]
WHERE [s].[user_id] = @user_Id
GO

-- Users.Data.UsersDbContext.ExistingAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[id] = @id
GO

-- Users.Data.UsersDbContext.IsFreeAsync
DECLARE @key nvarchar(254);
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[users] AS [u]
        WHERE [u].[email_key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.Data.UsersDbContext.MakeRoomForSessionAsync
DECLARE @now datetimeoffset;
DELETE FROM [s]
FROM [users].[sessions] AS [s]
WHERE [s].[expires_at] < @now
GO

-- Users.Data.UsersDbContext.MakeRoomForSessionAsync
DECLARE @userId uniqueidentifier;
DECLARE @p int;
SELECT [s].[id], [s].[ends_at], [s].[expires_at], [s].[password_number], [s].[renewed_at], [s].[salt], [s].[token_hash], [s].[used_hash], [s].[user_id], [s].[version]
FROM [users].[sessions] AS [s]
WHERE [s].[user_id] = @userId
ORDER BY [s].[renewed_at] DESC
OFFSET @p ROWS
GO

-- Users.Data.UsersDbContext.RequireAnotherOperatorAsync
DECLARE @leaving_Id uniqueidentifier;
SELECT TOP(1) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[is_operator] = CAST(1 AS bit) AND [u].[id] <> @leaving_Id
ORDER BY [u].[sequence]
GO

-- Users.Data.UsersDbContext.ServiceAccountAsync
DECLARE @id uniqueidentifier;
SELECT TOP(2) [s].[sequence], [s].[created_at], [s].[id], [s].[name], [s].[roles], [s].[secrets], [s].[version]
FROM [users].[service_accounts] AS [s]
WHERE [s].[id] = @id
GO

-- Users.EraseAccountHandler.Handle
DECLARE @command_Id uniqueidentifier;
SELECT TOP(2) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[id] = @command_Id
GO

-- Users.FirstStart.RunAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[secrets] AS [s]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.FirstStart.RunAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[users] AS [u]
        WHERE [u].[is_operator] = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.FirstStart.RunAsync
SELECT TOP(2) [s].[value]
FROM [users].[secrets] AS [s]
GO

-- Users.GetPasswordLinksHandler.Handle
DECLARE @now datetimeoffset;
DECLARE @question_ResetIds1 uniqueidentifier;
DECLARE @question_ResetIds2 uniqueidentifier;
SELECT [p].[sequence], [p].[asked_at], [p].[expires_at], [p].[id], [p].[user_id]
FROM [users].[password_resets] AS [p]
WHERE [p].[expires_at] > @now AND NOT EXISTS (
    SELECT 1
    FROM [users].[password_resets] AS [p0]
    WHERE [p0].[user_id] = [p].[user_id] AND [p0].[sequence] > [p].[sequence]) AND [p].[id] IN (@question_ResetIds1, @question_ResetIds2)
GO

-- Users.GetRecipientsHandler.Handle
DECLARE @question_UserIds1 uniqueidentifier;
DECLARE @question_UserIds2 uniqueidentifier;
SELECT [u].[id], [u].[email], [u].[name]
FROM [users].[users] AS [u]
WHERE [u].[id] IN (@question_UserIds1, @question_UserIds2) AND [u].[erased_at] IS NULL
GO

-- Users.GetUserHandler.Handle
DECLARE @question_Id uniqueidentifier;
SELECT TOP(2) [u].[id] AS [Id], [u].[roles] AS [Roles]
FROM [users].[users] AS [u]
WHERE [u].[id] = @question_Id AND [u].[erased_at] IS NULL
GO

-- Users.ListServiceAccounts.Endpoint
DECLARE @p int;
DECLARE @after bigint;
SELECT TOP(@p) [s].[sequence], [s].[created_at], [s].[id], [s].[name], [s].[roles], [s].[secrets], [s].[version]
FROM [users].[service_accounts] AS [s]
WHERE [s].[sequence] > @after
ORDER BY [s].[sequence]
GO

-- Users.ListUsers.Endpoint
DECLARE @p int;
DECLARE @after bigint;
SELECT TOP(@p) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[erased_at] IS NULL AND [u].[sequence] > @after
ORDER BY [u].[sequence]
GO

-- Users.MakeNextKeyHandler.Handle
SELECT [k].[id], [k].[made_at], [k].[pem], [k].[signs_from]
FROM [users].[key_pairs] AS [k]
ORDER BY [k].[made_at] DESC
GO

-- Users.MakeSecretsHandler.Handle
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[key_pairs] AS [k]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.MakeSecretsHandler.Handle
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[secrets] AS [s]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.NoteFailureHandler.Handle
DECLARE @now datetimeoffset;
DELETE FROM [a]
FROM [users].[attempts] AS [a]
WHERE [a].[forget_at] < @now
GO

-- Users.OpenServiceAccountHandler.Handle
DECLARE @command_Name nvarchar(100);
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [users].[service_accounts] AS [s]
        WHERE [s].[name] = @command_Name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Users.PasswordCheck.WaitAsync
DECLARE @door_Account nvarchar(200);
DECLARE @door_Place nvarchar(200);
SELECT [a].[account], [a].[place], [a].[failures], [a].[forget_at], [a].[known_until], [a].[last_failure_at], [a].[version], [a].[wait_until]
FROM [users].[attempts] AS [a]
WHERE [a].[account] = @door_Account AND ([a].[place] = @door_Place OR [a].[place] = N'*')
GO

-- Users.PasswordGrant.AnswerAsync
DECLARE @key nvarchar(254);
SELECT TOP(2) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[email_key] = @key
GO

-- Users.PrepareResetHandler.Handle
DECLARE @command_UserId uniqueidentifier;
SELECT TOP(2) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[id] = @command_UserId AND [u].[erased_at] IS NULL
GO

-- Users.PrepareResetHandler.Handle
DECLARE @now datetimeoffset;
DELETE FROM [p]
FROM [users].[password_resets] AS [p]
WHERE [p].[expires_at] < @now
GO

-- Users.PrepareResetHandler.Handle
DECLARE @user_Id uniqueidentifier;
SELECT [p].[sequence], [p].[asked_at], [p].[expires_at], [p].[id], [p].[user_id]
FROM [users].[password_resets] AS [p]
WHERE [p].[user_id] = @user_Id
GO

-- Users.RenewSessionHandler.Handle
DECLARE @p uniqueidentifier;
SELECT TOP(1) [s].[id], [s].[ends_at], [s].[expires_at], [s].[password_number], [s].[renewed_at], [s].[salt], [s].[token_hash], [s].[used_hash], [s].[user_id], [s].[version]
FROM [users].[sessions] AS [s]
WHERE [s].[id] = @p
GO

-- Users.RenewSessionHandler.Handle
DECLARE @session_UserId uniqueidentifier;
SELECT TOP(2) [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[id] = @session_UserId
GO

-- Users.RequestPasswordReset.Endpoint
DECLARE @key nvarchar(254);
SELECT TOP(2) [u].[id]
FROM [users].[users] AS [u]
WHERE [u].[email_key] = @key
GO

-- Users.SetPasswordHandler.Handle
DECLARE @now datetimeoffset;
DECLARE @command_ResetId uniqueidentifier;
SELECT TOP(2) [p].[sequence], [p].[asked_at], [p].[expires_at], [p].[id], [p].[user_id]
FROM [users].[password_resets] AS [p]
WHERE [p].[expires_at] > @now AND NOT EXISTS (
    SELECT 1
    FROM [users].[password_resets] AS [p0]
    WHERE [p0].[user_id] = [p].[user_id] AND [p0].[sequence] > [p].[sequence]) AND [p].[id] = @command_ResetId
GO

-- Users.TokenKeys.ReadWhenOlderAsync
SELECT [k].[id], [k].[made_at], [k].[pem], [k].[signs_from]
FROM [users].[key_pairs] AS [k]
ORDER BY [k].[made_at] DESC
GO

-- Users.UserChanges.ReadAsync
DECLARE @ids1 uniqueidentifier;
DECLARE @ids2 uniqueidentifier;
SELECT [u].[sequence], [u].[email], [u].[email_key], [u].[erased_at], [u].[id], [u].[is_operator], [u].[name], [u].[password_hash], [u].[password_number], [u].[registered_at], [u].[roles], [u].[version]
FROM [users].[users] AS [u]
WHERE [u].[id] IN (@ids1, @ids2)
