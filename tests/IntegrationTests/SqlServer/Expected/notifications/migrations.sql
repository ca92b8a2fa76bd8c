-- 20261121215646_Initial
IF OBJECT_ID(N'[notifications].[__EFMigrationsHistory]') IS NULL
BEGIN
    IF SCHEMA_ID(N'notifications') IS NULL EXEC(N'CREATE SCHEMA [notifications];');
    CREATE TABLE [notifications].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'notifications') IS NULL EXEC(N'CREATE SCHEMA [notifications];');

CREATE TABLE [notifications].[dead_letters] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [source] nvarchar(64) NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [attempts] int NOT NULL,
    [error_type] nvarchar(400) NOT NULL,
    [error] nvarchar(max) NOT NULL,
    [failed_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_dead_letters] PRIMARY KEY ([sequence])
);

CREATE TABLE [notifications].[deliveries] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [kind] nvarchar(64) NOT NULL,
    [about] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [order_id] uniqueidentifier NULL,
    [created_at] datetimeoffset NOT NULL,
    [queued_at] datetimeoffset NOT NULL,
    [status] nvarchar(64) NOT NULL,
    [due_at] datetimeoffset NULL,
    [closed_at] datetimeoffset NULL,
    [recipient] nvarchar(254) NULL,
    [erased] bit NOT NULL,
    [attempt_count] int NOT NULL,
    [attempts] nvarchar(max) NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_deliveries] PRIMARY KEY ([sequence])
);

CREATE TABLE [notifications].[events] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [published_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_events] PRIMARY KEY ([sequence])
);

CREATE TABLE [notifications].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);

CREATE TABLE [notifications].[idempotency_keys] (
    [scope] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [request_hash] nvarchar(88) NOT NULL,
    [status] int NOT NULL,
    [headers] nvarchar(max) NULL,
    [content_type] nvarchar(100) NULL,
    [body] nvarchar(max) NULL,
    [created_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_idempotency_keys] PRIMARY KEY ([scope], [key])
);

CREATE TABLE [notifications].[inbox] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [source] nvarchar(64) NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [due_at] datetimeoffset NOT NULL,
    [deliver_by] datetimeoffset NULL,
    [attempts] int NOT NULL,
    [last_error] nvarchar(max) NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [received_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_inbox] PRIMARY KEY ([sequence])
);

CREATE TABLE [notifications].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);

CREATE TABLE [notifications].[outbox] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [destination] nvarchar(64) NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NULL,
    [event_sequence] bigint NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [due_at] datetimeoffset NOT NULL,
    [deliver_by] datetimeoffset NULL,
    [attempts] int NOT NULL,
    [last_error] nvarchar(max) NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [created_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_outbox] PRIMARY KEY ([sequence])
);

CREATE TABLE [notifications].[postmen] (
    [id] int NOT NULL,
    [round] int NOT NULL,
    [comes_at] datetimeoffset NULL,
    [looks_again] bit NOT NULL,
    [in_vain] int NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_postmen] PRIMARY KEY ([id])
);

CREATE INDEX [IX_dead_letters_failed_at] ON [notifications].[dead_letters] ([failed_at]);

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [notifications].[dead_letters] ([id]);

CREATE INDEX [IX_dead_letters_message_type] ON [notifications].[dead_letters] ([message_type]);

CREATE INDEX [IX_deliveries_due_at] ON [notifications].[deliveries] ([due_at]);

CREATE UNIQUE INDEX [IX_deliveries_id] ON [notifications].[deliveries] ([id]);

CREATE UNIQUE INDEX [IX_deliveries_kind_about] ON [notifications].[deliveries] ([kind], [about]);

CREATE INDEX [IX_deliveries_order_id] ON [notifications].[deliveries] ([order_id]);

CREATE INDEX [IX_deliveries_status_sequence] ON [notifications].[deliveries] ([status], [sequence]);

CREATE INDEX [IX_deliveries_user_id] ON [notifications].[deliveries] ([user_id]);

CREATE INDEX [IX_events_group_id] ON [notifications].[events] ([group_id]);

CREATE INDEX [IX_events_message_type_sequence] ON [notifications].[events] ([message_type], [sequence]);

CREATE INDEX [IX_handled_handled_at] ON [notifications].[handled] ([handled_at]);

CREATE INDEX [IX_idempotency_keys_created_at] ON [notifications].[idempotency_keys] ([created_at]);

CREATE INDEX [IX_inbox_due_at] ON [notifications].[inbox] ([due_at]);

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [notifications].[inbox] ([message_id], [subscriber], [generation]);

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [notifications].[inbox] ([subscriber], [group_id], [sequence]);

CREATE INDEX [IX_message_groups_touched_at] ON [notifications].[message_groups] ([touched_at]);

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [notifications].[outbox] ([destination], [group_id], [sequence]);

CREATE INDEX [IX_outbox_due_at] ON [notifications].[outbox] ([due_at]);

INSERT INTO [notifications].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121215646_Initial', N'10.0.14');

COMMIT;
GO


-- 20261122022003_Traces
BEGIN TRANSACTION;
ALTER TABLE [notifications].[deliveries] ADD [trace] nvarchar(55) NULL;

INSERT INTO [notifications].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122022003_Traces', N'10.0.14');

COMMIT;
GO


-- 20261122055710_HeldGroups
BEGIN TRANSACTION;
CREATE INDEX [IX_message_groups_owner] ON [notifications].[message_groups] ([owner]) WHERE owner IS NOT NULL;

INSERT INTO [notifications].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122055710_HeldGroups', N'10.0.14');

COMMIT;
GO
