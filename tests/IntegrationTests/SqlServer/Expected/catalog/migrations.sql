-- 20261121100350_Initial
IF OBJECT_ID(N'[catalog].[__EFMigrationsHistory]') IS NULL
BEGIN
    IF SCHEMA_ID(N'catalog') IS NULL EXEC(N'CREATE SCHEMA [catalog];');
    CREATE TABLE [catalog].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'catalog') IS NULL EXEC(N'CREATE SCHEMA [catalog];');

CREATE TABLE [catalog].[dead_letters] (
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

CREATE TABLE [catalog].[events] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [published_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_events] PRIMARY KEY ([sequence])
);

CREATE TABLE [catalog].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);

CREATE TABLE [catalog].[idempotency_keys] (
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

CREATE TABLE [catalog].[inbox] (
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

CREATE TABLE [catalog].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);

CREATE TABLE [catalog].[outbox] (
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

CREATE TABLE [catalog].[products] (
    [sequence] bigint NOT NULL IDENTITY,
    [sku] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [description] nvarchar(4000) NULL,
    [category] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [discontinued] bit NOT NULL,
    [search_text] nvarchar(265) NOT NULL,
    [created_at] datetimeoffset NOT NULL,
    [changed_at] datetimeoffset NOT NULL,
    [version] int NOT NULL,
    [price_amount] bigint NOT NULL,
    [price_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_products] PRIMARY KEY ([sequence])
);

CREATE TABLE [catalog].[revisions] (
    [id] int NOT NULL,
    [number] bigint NOT NULL,
    CONSTRAINT [PK_revisions] PRIMARY KEY ([id])
);

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'id', N'number') AND [object_id] = OBJECT_ID(N'[catalog].[revisions]'))
    SET IDENTITY_INSERT [catalog].[revisions] ON;
INSERT INTO [catalog].[revisions] ([id], [number])
VALUES (1, CAST(0 AS bigint));
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'id', N'number') AND [object_id] = OBJECT_ID(N'[catalog].[revisions]'))
    SET IDENTITY_INSERT [catalog].[revisions] OFF;

CREATE INDEX [IX_dead_letters_failed_at] ON [catalog].[dead_letters] ([failed_at]);

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [catalog].[dead_letters] ([id]);

CREATE INDEX [IX_dead_letters_message_type] ON [catalog].[dead_letters] ([message_type]);

CREATE INDEX [IX_events_group_id] ON [catalog].[events] ([group_id]);

CREATE INDEX [IX_events_message_type_sequence] ON [catalog].[events] ([message_type], [sequence]);

CREATE INDEX [IX_handled_handled_at] ON [catalog].[handled] ([handled_at]);

CREATE INDEX [IX_idempotency_keys_created_at] ON [catalog].[idempotency_keys] ([created_at]);

CREATE INDEX [IX_inbox_due_at] ON [catalog].[inbox] ([due_at]);

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [catalog].[inbox] ([message_id], [subscriber], [generation]);

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [catalog].[inbox] ([subscriber], [group_id], [sequence]);

CREATE INDEX [IX_message_groups_touched_at] ON [catalog].[message_groups] ([touched_at]);

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [catalog].[outbox] ([destination], [group_id], [sequence]);

CREATE INDEX [IX_outbox_due_at] ON [catalog].[outbox] ([due_at]);

CREATE INDEX [IX_products_category_sequence] ON [catalog].[products] ([category], [sequence]);

CREATE UNIQUE INDEX [IX_products_sku] ON [catalog].[products] ([sku]);

INSERT INTO [catalog].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121100350_Initial', N'10.0.14');

COMMIT;
GO


-- 20261122055638_HeldGroups
BEGIN TRANSACTION;
CREATE INDEX [IX_message_groups_owner] ON [catalog].[message_groups] ([owner]) WHERE owner IS NOT NULL;

INSERT INTO [catalog].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122055638_HeldGroups', N'10.0.14');

COMMIT;
GO
