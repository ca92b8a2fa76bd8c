IF SCHEMA_ID(N'orders') IS NULL EXEC(N'CREATE SCHEMA [orders];');
GO

CREATE TABLE [orders].[dead_letters] (
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

CREATE TABLE [orders].[details] (
    [order_id] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NULL,
    [customer_name] nvarchar(200) NOT NULL,
    [order_version] int NOT NULL,
    [as_of] datetimeoffset NOT NULL,
    [story] nvarchar(max) NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_details] PRIMARY KEY NONCLUSTERED ([order_id])
);
GO

CREATE TABLE [orders].[details_rebuilds] (
    [number] int NOT NULL,
    [started_at] datetimeoffset NOT NULL,
    [orders] bigint NOT NULL,
    [complete_at] datetimeoffset NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_details_rebuilds] PRIMARY KEY ([number])
);
GO

CREATE TABLE [orders].[events] (
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

CREATE TABLE [orders].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);
GO

CREATE TABLE [orders].[idempotency_keys] (
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

CREATE TABLE [orders].[inbox] (
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

CREATE TABLE [orders].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);
GO

CREATE TABLE [orders].[orders] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NULL,
    [placed_by] uniqueidentifier NOT NULL,
    [items] nvarchar(max) NOT NULL,
    [line_count] int NOT NULL,
    [payment_token] nvarchar(200) NULL,
    [status] nvarchar(64) NOT NULL,
    [reason] nvarchar(400) NULL,
    [created_at] datetimeoffset NOT NULL,
    [confirmed_at] datetimeoffset NULL,
    [shipped_at] datetimeoffset NULL,
    [delivered_at] datetimeoffset NULL,
    [cancelled_at] datetimeoffset NULL,
    [tracking_number] nvarchar(100) NULL,
    [return_count] int NOT NULL,
    [customer_erased] bit NOT NULL,
    [version] int NOT NULL,
    [returned_amount] bigint NOT NULL,
    [returned_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ship_to_city] nvarchar(200) NOT NULL,
    [ship_to_country] nvarchar(200) NOT NULL,
    [ship_to_line1] nvarchar(200) NOT NULL,
    [ship_to_name] nvarchar(200) NOT NULL,
    [ship_to_postal_code] nvarchar(200) NOT NULL,
    [total_amount] bigint NOT NULL,
    [total_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_orders] PRIMARY KEY ([sequence]),
    CONSTRAINT [AK_orders_id] UNIQUE ([id])
);
GO

CREATE TABLE [orders].[outbox] (
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

CREATE TABLE [orders].[returns] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [order_id] uniqueidentifier NOT NULL,
    [lines] nvarchar(max) NOT NULL,
    [items] nvarchar(max) NOT NULL,
    [reason] nvarchar(500) NULL,
    [requested_at] datetimeoffset NOT NULL,
    [status] nvarchar(64) NOT NULL,
    [refusal] nvarchar(500) NULL,
    [settled_at] datetimeoffset NULL,
    [version] int NOT NULL,
    [value_amount] bigint NOT NULL,
    [value_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_returns] PRIMARY KEY ([sequence])
);
GO

CREATE TABLE [orders].[fulfilments] (
    [id] uniqueidentifier NOT NULL,
    [step] nvarchar(64) NOT NULL,
    [deadline] datetimeoffset NULL,
    [is_timed] bit NOT NULL,
    [reason] nvarchar(400) NULL,
    [captured_amount] bigint NOT NULL,
    [captured_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [refunded_amount] bigint NOT NULL,
    [refunded_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_fulfilments] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [FK_fulfilments_orders_id] FOREIGN KEY ([id]) REFERENCES [orders].[orders] ([id]) ON DELETE NO ACTION
);
GO

CREATE INDEX [IX_dead_letters_failed_at] ON [orders].[dead_letters] ([failed_at]);
GO

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [orders].[dead_letters] ([id]);
GO

CREATE INDEX [IX_dead_letters_message_type] ON [orders].[dead_letters] ([message_type]);
GO

CREATE INDEX [IX_details_user_id] ON [orders].[details] ([user_id]);
GO

CREATE INDEX [IX_events_group_id] ON [orders].[events] ([group_id]);
GO

CREATE INDEX [IX_events_message_type_sequence] ON [orders].[events] ([message_type], [sequence]);
GO

CREATE INDEX [IX_handled_handled_at] ON [orders].[handled] ([handled_at]);
GO

CREATE INDEX [IX_idempotency_keys_created_at] ON [orders].[idempotency_keys] ([created_at]);
GO

CREATE INDEX [IX_inbox_due_at] ON [orders].[inbox] ([due_at]);
GO

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [orders].[inbox] ([message_id], [subscriber], [generation]);
GO

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [orders].[inbox] ([subscriber], [group_id], [sequence]);
GO

CREATE INDEX [IX_message_groups_owner] ON [orders].[message_groups] ([owner]) WHERE owner IS NOT NULL;
GO

CREATE INDEX [IX_message_groups_touched_at] ON [orders].[message_groups] ([touched_at]);
GO

CREATE INDEX [IX_orders_status_sequence] ON [orders].[orders] ([status], [sequence]);
GO

CREATE INDEX [IX_orders_user_id_sequence] ON [orders].[orders] ([user_id], [sequence]);
GO

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [orders].[outbox] ([destination], [group_id], [sequence]);
GO

CREATE INDEX [IX_outbox_due_at] ON [orders].[outbox] ([due_at]);
GO

CREATE UNIQUE INDEX [IX_returns_id] ON [orders].[returns] ([id]);
GO

CREATE INDEX [IX_returns_order_id] ON [orders].[returns] ([order_id]);
