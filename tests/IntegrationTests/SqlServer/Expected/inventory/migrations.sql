-- 20261121100258_Initial
IF OBJECT_ID(N'[inventory].[__EFMigrationsHistory]') IS NULL
BEGIN
    IF SCHEMA_ID(N'inventory') IS NULL EXEC(N'CREATE SCHEMA [inventory];');
    CREATE TABLE [inventory].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'inventory') IS NULL EXEC(N'CREATE SCHEMA [inventory];');

CREATE TABLE [inventory].[dead_letters] (
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

CREATE TABLE [inventory].[events] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [published_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_events] PRIMARY KEY ([sequence])
);

CREATE TABLE [inventory].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);

CREATE TABLE [inventory].[idempotency_keys] (
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

CREATE TABLE [inventory].[inbox] (
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

CREATE TABLE [inventory].[levels] (
    [sku] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [on_hand] bigint NOT NULL,
    [reserved] bigint NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_levels] PRIMARY KEY ([sku]),
    CONSTRAINT [ck_levels_never_oversold] CHECK (reserved >= 0 AND reserved <= on_hand)
);

CREATE TABLE [inventory].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);

CREATE TABLE [inventory].[movements] (
    [sequence] bigint NOT NULL IDENTITY,
    [sku] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [on_hand_delta] bigint NOT NULL,
    [reserved_delta] bigint NOT NULL,
    [kind] nvarchar(64) NOT NULL,
    [reference] nvarchar(200) NULL,
    [order_id] uniqueidentifier NULL,
    [return_id] uniqueidentifier NULL,
    [at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_movements] PRIMARY KEY ([sequence])
);

CREATE TABLE [inventory].[outbox] (
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

CREATE TABLE [inventory].[reservations] (
    [order_id] uniqueidentifier NOT NULL,
    [state] nvarchar(64) NOT NULL,
    [items] nvarchar(max) NOT NULL,
    [shortages] nvarchar(max) NOT NULL,
    [returns] nvarchar(max) NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_reservations] PRIMARY KEY NONCLUSTERED ([order_id])
);

CREATE INDEX [IX_dead_letters_failed_at] ON [inventory].[dead_letters] ([failed_at]);

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [inventory].[dead_letters] ([id]);

CREATE INDEX [IX_dead_letters_message_type] ON [inventory].[dead_letters] ([message_type]);

CREATE INDEX [IX_events_group_id] ON [inventory].[events] ([group_id]);

CREATE INDEX [IX_events_message_type_sequence] ON [inventory].[events] ([message_type], [sequence]);

CREATE INDEX [IX_handled_handled_at] ON [inventory].[handled] ([handled_at]);

CREATE INDEX [IX_idempotency_keys_created_at] ON [inventory].[idempotency_keys] ([created_at]);

CREATE INDEX [IX_inbox_due_at] ON [inventory].[inbox] ([due_at]);

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [inventory].[inbox] ([message_id], [subscriber], [generation]);

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [inventory].[inbox] ([subscriber], [group_id], [sequence]);

CREATE INDEX [IX_message_groups_touched_at] ON [inventory].[message_groups] ([touched_at]);

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [inventory].[outbox] ([destination], [group_id], [sequence]);

CREATE INDEX [IX_outbox_due_at] ON [inventory].[outbox] ([due_at]);

INSERT INTO [inventory].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121100258_Initial', N'10.0.14');

COMMIT;
GO


-- 20261122055652_HeldGroups
BEGIN TRANSACTION;
CREATE INDEX [IX_message_groups_owner] ON [inventory].[message_groups] ([owner]) WHERE owner IS NOT NULL;

INSERT INTO [inventory].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122055652_HeldGroups', N'10.0.14');

COMMIT;
GO
