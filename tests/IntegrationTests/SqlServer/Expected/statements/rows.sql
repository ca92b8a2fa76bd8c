-- ErasedUser: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[erased_users] ([user_id]) VALUES (@p0) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- Exposure: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[exposures] ([generation], [user_id], [experiment], [day], [at], [skus]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- LogTurn: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[log_turns] ([id], [taken]) VALUES (@p0, @p1) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- LogTurn: InsertOrAdd
IF EXISTS (SELECT 1 FROM [reporting].[log_turns] AS t WITH (UPDLOCK) WHERE t.[id] = @p0) UPDATE t SET [taken] = t.[taken] + n.[taken] FROM [reporting].[log_turns] AS t CROSS JOIN (VALUES (@p0, @p1)) AS n ([id], [taken]) WHERE t.[id] = @p0 ELSE INSERT INTO [reporting].[log_turns] ([id], [taken]) VALUES (@p0, @p1)
GO

-- LoggedEvent: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[log] ([body], [message_id], [published_at], [type]) VALUES (@p0, @p1, @p2, @p3) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- OrderSteps: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[order_steps] ([generation], [hour], [step], [detail], [orders]) VALUES (@p0, @p1, @p2, @p3, @p4) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- OrderSteps: InsertOrAdd
IF EXISTS (SELECT 1 FROM [reporting].[order_steps] AS t WITH (UPDLOCK) WHERE t.[generation] = @p0 AND t.[hour] = @p1 AND t.[step] = @p2 AND t.[detail] = @p3) UPDATE t SET [orders] = t.[orders] + n.[orders] FROM [reporting].[order_steps] AS t CROSS JOIN (VALUES (@p0, @p1, @p2, @p3, @p4)) AS n ([generation], [hour], [step], [detail], [orders]) WHERE t.[generation] = @p0 AND t.[hour] = @p1 AND t.[step] = @p2 AND t.[detail] = @p3 ELSE INSERT INTO [reporting].[order_steps] ([generation], [hour], [step], [detail], [orders]) VALUES (@p0, @p1, @p2, @p3, @p4)
GO

-- Outcome: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[outcomes] ([generation], [user_id], [experiment], [currency], [orders], [revenue]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- Outcome: InsertOrAdd
IF EXISTS (SELECT 1 FROM [reporting].[outcomes] AS t WITH (UPDLOCK) WHERE t.[generation] = @p0 AND t.[user_id] = @p1 AND t.[experiment] = @p2 AND t.[currency] = @p3) UPDATE t SET [orders] = t.[orders] + n.[orders], [revenue] = t.[revenue] + n.[revenue] FROM [reporting].[outcomes] AS t CROSS JOIN (VALUES (@p0, @p1, @p2, @p3, @p4, @p5)) AS n ([generation], [user_id], [experiment], [currency], [orders], [revenue]) WHERE t.[generation] = @p0 AND t.[user_id] = @p1 AND t.[experiment] = @p2 AND t.[currency] = @p3 ELSE INSERT INTO [reporting].[outcomes] ([generation], [user_id], [experiment], [currency], [orders], [revenue]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
GO

-- Participant: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[participants] ([generation], [user_id], [experiment], [variant]) VALUES (@p0, @p1, @p2, @p3) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- ReadModel: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[models] ([generation], [as_of], [complete_at], [events], [past_of], [past_place], [position], [started_at], [version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- Sales: InsertIfAbsent
SET XACT_ABORT OFF; BEGIN TRY INSERT INTO [reporting].[sales] ([generation], [by], [day], [key], [currency], [cancelled], [cancelled_orders], [cancelled_units], [orders], [returned], [returned_units], [returns], [sold], [units]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13) END TRY BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH
GO

-- Sales: InsertOrAdd
IF EXISTS (SELECT 1 FROM [reporting].[sales] AS t WITH (UPDLOCK) WHERE t.[generation] = @p0 AND t.[by] = @p1 AND t.[day] = @p2 AND t.[key] = @p3 AND t.[currency] = @p4) UPDATE t SET [cancelled] = t.[cancelled] + n.[cancelled], [cancelled_orders] = t.[cancelled_orders] + n.[cancelled_orders], [cancelled_units] = t.[cancelled_units] + n.[cancelled_units], [orders] = t.[orders] + n.[orders], [returned] = t.[returned] + n.[returned], [returned_units] = t.[returned_units] + n.[returned_units], [returns] = t.[returns] + n.[returns], [sold] = t.[sold] + n.[sold], [units] = t.[units] + n.[units] FROM [reporting].[sales] AS t CROSS JOIN (VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)) AS n ([generation], [by], [day], [key], [currency], [cancelled], [cancelled_orders], [cancelled_units], [orders], [returned], [returned_units], [returns], [sold], [units]) WHERE t.[generation] = @p0 AND t.[by] = @p1 AND t.[day] = @p2 AND t.[key] = @p3 AND t.[currency] = @p4 ELSE INSERT INTO [reporting].[sales] ([generation], [by], [day], [key], [currency], [cancelled], [cancelled_orders], [cancelled_units], [orders], [returned], [returned_units], [returns], [sold], [units]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
GO
