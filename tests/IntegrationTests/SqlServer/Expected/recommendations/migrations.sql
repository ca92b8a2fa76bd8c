-- 20261121214209_Initial
IF OBJECT_ID(N'[recommendations].[__EFMigrationsHistory]') IS NULL
BEGIN
    IF SCHEMA_ID(N'recommendations') IS NULL EXEC(N'CREATE SCHEMA [recommendations];');
    CREATE TABLE [recommendations].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'recommendations') IS NULL EXEC(N'CREATE SCHEMA [recommendations];');

CREATE TABLE [recommendations].[baskets] (
    [generation] int NOT NULL,
    [number] bigint NOT NULL,
    [order_id] uniqueidentifier NOT NULL,
    [skus] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_baskets] PRIMARY KEY ([generation], [number])
);

CREATE TABLE [recommendations].[customers] (
    [generation] int NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [purchases] nvarchar(max) NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_customers] PRIMARY KEY NONCLUSTERED ([generation], [user_id])
);

CREATE TABLE [recommendations].[dead_letters] (
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

CREATE TABLE [recommendations].[erased_users] (
    [user_id] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_erased_users] PRIMARY KEY NONCLUSTERED ([user_id])
);

CREATE TABLE [recommendations].[events] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [published_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_events] PRIMARY KEY ([sequence])
);

CREATE TABLE [recommendations].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);

CREATE TABLE [recommendations].[idempotency_keys] (
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

CREATE TABLE [recommendations].[inbox] (
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

CREATE TABLE [recommendations].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);

CREATE TABLE [recommendations].[models] (
    [generation] int NOT NULL,
    [orders] bigint NOT NULL,
    [started_at] datetimeoffset NOT NULL,
    [complete_at] datetimeoffset NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_models] PRIMARY KEY ([generation])
);

CREATE TABLE [recommendations].[outbox] (
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

CREATE TABLE [recommendations].[products] (
    [generation] int NOT NULL,
    [sku] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [orders] bigint NOT NULL,
    [popularity] float NOT NULL,
    [recent_text] nvarchar(400) NOT NULL,
    CONSTRAINT [PK_products] PRIMARY KEY ([generation], [sku])
);

CREATE UNIQUE INDEX [IX_baskets_generation_order_id] ON [recommendations].[baskets] ([generation], [order_id]);

CREATE INDEX [IX_customers_user_id] ON [recommendations].[customers] ([user_id]);

CREATE INDEX [IX_dead_letters_failed_at] ON [recommendations].[dead_letters] ([failed_at]);

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [recommendations].[dead_letters] ([id]);

CREATE INDEX [IX_dead_letters_message_type] ON [recommendations].[dead_letters] ([message_type]);

CREATE INDEX [IX_events_group_id] ON [recommendations].[events] ([group_id]);

CREATE INDEX [IX_events_message_type_sequence] ON [recommendations].[events] ([message_type], [sequence]);

CREATE INDEX [IX_handled_handled_at] ON [recommendations].[handled] ([handled_at]);

CREATE INDEX [IX_idempotency_keys_created_at] ON [recommendations].[idempotency_keys] ([created_at]);

CREATE INDEX [IX_inbox_due_at] ON [recommendations].[inbox] ([due_at]);

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [recommendations].[inbox] ([message_id], [subscriber], [generation]);

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [recommendations].[inbox] ([subscriber], [group_id], [sequence]);

CREATE INDEX [IX_message_groups_touched_at] ON [recommendations].[message_groups] ([touched_at]);

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [recommendations].[outbox] ([destination], [group_id], [sequence]);

CREATE INDEX [IX_outbox_due_at] ON [recommendations].[outbox] ([due_at]);

CREATE INDEX [IX_products_generation_popularity] ON [recommendations].[products] ([generation], [popularity]);

INSERT INTO [recommendations].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121214209_Initial', N'10.0.14');

COMMIT;
GO


-- 20261122015034_Shown
BEGIN TRANSACTION;
CREATE TABLE [recommendations].[shown] (
    [user_id] uniqueidentifier NOT NULL,
    [experiment] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [day] date NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_shown] PRIMARY KEY NONCLUSTERED ([user_id], [experiment])
);

INSERT INTO [recommendations].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122015034_Shown', N'10.0.14');

COMMIT;
GO


-- 20261122055750_HeldGroups
BEGIN TRANSACTION;
CREATE INDEX [IX_message_groups_owner] ON [recommendations].[message_groups] ([owner]) WHERE owner IS NOT NULL;

INSERT INTO [recommendations].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122055750_HeldGroups', N'10.0.14');

COMMIT;
GO
