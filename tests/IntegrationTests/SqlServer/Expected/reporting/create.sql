IF SCHEMA_ID(N'reporting') IS NULL EXEC(N'CREATE SCHEMA [reporting];');
GO

CREATE TABLE [reporting].[dead_letters] (
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

CREATE TABLE [reporting].[erased_users] (
    [user_id] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_erased_users] PRIMARY KEY NONCLUSTERED ([user_id])
);
GO

CREATE TABLE [reporting].[events] (
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

CREATE TABLE [reporting].[exposures] (
    [generation] int NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [experiment] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [day] date NOT NULL,
    [at] datetimeoffset NOT NULL,
    [skus] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_exposures] PRIMARY KEY NONCLUSTERED ([generation], [user_id], [experiment], [day])
);
GO

CREATE TABLE [reporting].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);
GO

CREATE TABLE [reporting].[idempotency_keys] (
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

CREATE TABLE [reporting].[inbox] (
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

CREATE TABLE [reporting].[log] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] uniqueidentifier NOT NULL,
    [type] nvarchar(200) NOT NULL,
    [published_at] datetimeoffset NOT NULL,
    [body] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_log] PRIMARY KEY ([sequence])
);
GO

CREATE TABLE [reporting].[log_turns] (
    [id] int NOT NULL,
    [taken] bigint NOT NULL,
    CONSTRAINT [PK_log_turns] PRIMARY KEY ([id])
);
GO

CREATE TABLE [reporting].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);
GO

CREATE TABLE [reporting].[models] (
    [generation] int NOT NULL,
    [position] bigint NOT NULL,
    [events] bigint NOT NULL,
    [as_of] datetimeoffset NULL,
    [started_at] datetimeoffset NOT NULL,
    [complete_at] datetimeoffset NULL,
    [past_of] nvarchar(50) NULL,
    [past_place] bigint NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_models] PRIMARY KEY ([generation])
);
GO

CREATE TABLE [reporting].[order_steps] (
    [generation] int NOT NULL,
    [hour] datetimeoffset NOT NULL,
    [step] nvarchar(64) NOT NULL,
    [detail] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [orders] bigint NOT NULL,
    CONSTRAINT [PK_order_steps] PRIMARY KEY ([generation], [hour], [step], [detail])
);
GO

CREATE TABLE [reporting].[outbox] (
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

CREATE TABLE [reporting].[outcomes] (
    [generation] int NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [experiment] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [orders] bigint NOT NULL,
    [revenue] bigint NOT NULL,
    CONSTRAINT [PK_outcomes] PRIMARY KEY NONCLUSTERED ([generation], [user_id], [experiment], [currency])
);
GO

CREATE TABLE [reporting].[participants] (
    [generation] int NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [experiment] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [variant] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_participants] PRIMARY KEY NONCLUSTERED ([generation], [user_id], [experiment])
);
GO

CREATE TABLE [reporting].[sales] (
    [generation] int NOT NULL,
    [by] nvarchar(64) NOT NULL,
    [day] date NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [orders] bigint NOT NULL,
    [units] bigint NOT NULL,
    [sold] bigint NOT NULL,
    [cancelled_orders] bigint NOT NULL,
    [cancelled_units] bigint NOT NULL,
    [cancelled] bigint NOT NULL,
    [returns] bigint NOT NULL,
    [returned_units] bigint NOT NULL,
    [returned] bigint NOT NULL,
    CONSTRAINT [PK_sales] PRIMARY KEY ([generation], [by], [day], [key], [currency])
);
GO

CREATE INDEX [IX_dead_letters_failed_at] ON [reporting].[dead_letters] ([failed_at]);
GO

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [reporting].[dead_letters] ([id]);
GO

CREATE INDEX [IX_dead_letters_message_type] ON [reporting].[dead_letters] ([message_type]);
GO

CREATE INDEX [IX_events_group_id] ON [reporting].[events] ([group_id]);
GO

CREATE INDEX [IX_events_message_type_sequence] ON [reporting].[events] ([message_type], [sequence]);
GO

CREATE INDEX [IX_handled_handled_at] ON [reporting].[handled] ([handled_at]);
GO

CREATE INDEX [IX_idempotency_keys_created_at] ON [reporting].[idempotency_keys] ([created_at]);
GO

CREATE INDEX [IX_inbox_due_at] ON [reporting].[inbox] ([due_at]);
GO

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [reporting].[inbox] ([message_id], [subscriber], [generation]);
GO

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [reporting].[inbox] ([subscriber], [group_id], [sequence]);
GO

CREATE UNIQUE INDEX [IX_log_message_id] ON [reporting].[log] ([message_id]);
GO

CREATE INDEX [IX_message_groups_owner] ON [reporting].[message_groups] ([owner]) WHERE owner IS NOT NULL;
GO

CREATE INDEX [IX_message_groups_touched_at] ON [reporting].[message_groups] ([touched_at]);
GO

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [reporting].[outbox] ([destination], [group_id], [sequence]);
GO

CREATE INDEX [IX_outbox_due_at] ON [reporting].[outbox] ([due_at]);
GO

CREATE INDEX [IX_participants_generation_experiment_variant] ON [reporting].[participants] ([generation], [experiment], [variant]);
GO

CREATE INDEX [IX_sales_generation_by_key] ON [reporting].[sales] ([generation], [by], [key]);
