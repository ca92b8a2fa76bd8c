-- 20261121100227_Initial
IF OBJECT_ID(N'[shipping].[__EFMigrationsHistory]') IS NULL
BEGIN
    IF SCHEMA_ID(N'shipping') IS NULL EXEC(N'CREATE SCHEMA [shipping];');
    CREATE TABLE [shipping].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'shipping') IS NULL EXEC(N'CREATE SCHEMA [shipping];');

CREATE TABLE [shipping].[dead_letters] (
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

CREATE TABLE [shipping].[erased_users] (
    [user_id] uniqueidentifier NOT NULL,
    [erased_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_erased_users] PRIMARY KEY NONCLUSTERED ([user_id])
);

CREATE TABLE [shipping].[events] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [published_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_events] PRIMARY KEY ([sequence])
);

CREATE TABLE [shipping].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);

CREATE TABLE [shipping].[idempotency_keys] (
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

CREATE TABLE [shipping].[inbox] (
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

CREATE TABLE [shipping].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);

CREATE TABLE [shipping].[outbox] (
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

CREATE TABLE [shipping].[shipments] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [order_id] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NULL,
    [status] nvarchar(64) NOT NULL,
    [refusal_reason] nvarchar(300) NULL,
    [name] nvarchar(200) NULL,
    [line1] nvarchar(200) NULL,
    [city] nvarchar(200) NULL,
    [postal_code] nvarchar(200) NULL,
    [country] nvarchar(200) NOT NULL,
    [erase_at_end] bit NOT NULL,
    [created_at] datetimeoffset NOT NULL,
    [dispatched_at] datetimeoffset NULL,
    [delivered_at] datetimeoffset NULL,
    [cancelled_at] datetimeoffset NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_shipments] PRIMARY KEY ([sequence])
);

CREATE INDEX [IX_dead_letters_failed_at] ON [shipping].[dead_letters] ([failed_at]);

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [shipping].[dead_letters] ([id]);

CREATE INDEX [IX_dead_letters_message_type] ON [shipping].[dead_letters] ([message_type]);

CREATE INDEX [IX_events_group_id] ON [shipping].[events] ([group_id]);

CREATE INDEX [IX_events_message_type_sequence] ON [shipping].[events] ([message_type], [sequence]);

CREATE INDEX [IX_handled_handled_at] ON [shipping].[handled] ([handled_at]);

CREATE INDEX [IX_idempotency_keys_created_at] ON [shipping].[idempotency_keys] ([created_at]);

CREATE INDEX [IX_inbox_due_at] ON [shipping].[inbox] ([due_at]);

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [shipping].[inbox] ([message_id], [subscriber], [generation]);

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [shipping].[inbox] ([subscriber], [group_id], [sequence]);

CREATE INDEX [IX_message_groups_touched_at] ON [shipping].[message_groups] ([touched_at]);

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [shipping].[outbox] ([destination], [group_id], [sequence]);

CREATE INDEX [IX_outbox_due_at] ON [shipping].[outbox] ([due_at]);

CREATE UNIQUE INDEX [IX_shipments_id] ON [shipping].[shipments] ([id]);

CREATE UNIQUE INDEX [IX_shipments_order_id] ON [shipping].[shipments] ([order_id]);

CREATE INDEX [IX_shipments_status_sequence] ON [shipping].[shipments] ([status], [sequence]);

CREATE INDEX [IX_shipments_user_id] ON [shipping].[shipments] ([user_id]);

INSERT INTO [shipping].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121100227_Initial', N'10.0.14');

COMMIT;
GO


-- 20261122055813_HeldGroups
BEGIN TRANSACTION;
CREATE INDEX [IX_message_groups_owner] ON [shipping].[message_groups] ([owner]) WHERE owner IS NOT NULL;

INSERT INTO [shipping].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122055813_HeldGroups', N'10.0.14');

COMMIT;
GO
