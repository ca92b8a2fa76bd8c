IF SCHEMA_ID(N'payments') IS NULL EXEC(N'CREATE SCHEMA [payments];');
GO

CREATE TABLE [payments].[dead_letters] (
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
GO

CREATE TABLE [payments].[events] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [message_type] nvarchar(200) NOT NULL,
    [body] nvarchar(max) NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [headers] nvarchar(max) NULL,
    [published_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_events] PRIMARY KEY ([sequence])
);
GO

CREATE TABLE [payments].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);
GO

CREATE TABLE [payments].[idempotency_keys] (
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
GO

CREATE TABLE [payments].[inbox] (
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
GO

CREATE TABLE [payments].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);
GO

CREATE TABLE [payments].[outbox] (
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
GO

CREATE TABLE [payments].[payments] (
    [order_id] uniqueidentifier NOT NULL,
    [id] uniqueidentifier NOT NULL,
    [state] nvarchar(64) NOT NULL,
    [charge_id] nvarchar(64) NULL,
    [failure_reason] nvarchar(200) NULL,
    [created_at] datetimeoffset NOT NULL,
    [version] int NOT NULL,
    [captured_amount] bigint NOT NULL,
    [captured_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [promised_amount] bigint NOT NULL,
    [promised_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [refunded_amount] bigint NOT NULL,
    [refunded_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_payments] PRIMARY KEY NONCLUSTERED ([order_id])
);
GO

CREATE TABLE [payments].[refunds] (
    [id] uniqueidentifier NOT NULL,
    [order_id] uniqueidentifier NOT NULL,
    [return_id] uniqueidentifier NULL,
    [state] nvarchar(64) NOT NULL,
    [refusal_reason] nvarchar(200) NULL,
    [created_at] datetimeoffset NOT NULL,
    [version] int NOT NULL,
    [amount_amount] bigint NOT NULL,
    [amount_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_refunds] PRIMARY KEY NONCLUSTERED ([id])
);
GO

CREATE INDEX [IX_dead_letters_failed_at] ON [payments].[dead_letters] ([failed_at]);
GO

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [payments].[dead_letters] ([id]);
GO

CREATE INDEX [IX_dead_letters_message_type] ON [payments].[dead_letters] ([message_type]);
GO

CREATE INDEX [IX_events_group_id] ON [payments].[events] ([group_id]);
GO

CREATE INDEX [IX_events_message_type_sequence] ON [payments].[events] ([message_type], [sequence]);
GO

CREATE INDEX [IX_handled_handled_at] ON [payments].[handled] ([handled_at]);
GO

CREATE INDEX [IX_idempotency_keys_created_at] ON [payments].[idempotency_keys] ([created_at]);
GO

CREATE INDEX [IX_inbox_due_at] ON [payments].[inbox] ([due_at]);
GO

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [payments].[inbox] ([message_id], [subscriber], [generation]);
GO

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [payments].[inbox] ([subscriber], [group_id], [sequence]);
GO

CREATE INDEX [IX_message_groups_owner] ON [payments].[message_groups] ([owner]) WHERE owner IS NOT NULL;
GO

CREATE INDEX [IX_message_groups_touched_at] ON [payments].[message_groups] ([touched_at]);
GO

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [payments].[outbox] ([destination], [group_id], [sequence]);
GO

CREATE INDEX [IX_outbox_due_at] ON [payments].[outbox] ([due_at]);
GO

CREATE INDEX [IX_refunds_order_id] ON [payments].[refunds] ([order_id]);
