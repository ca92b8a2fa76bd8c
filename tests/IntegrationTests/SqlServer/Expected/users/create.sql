IF SCHEMA_ID(N'users') IS NULL EXEC(N'CREATE SCHEMA [users];');
GO

CREATE TABLE [users].[attempts] (
    [account] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [place] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [failures] int NOT NULL,
    [last_failure_at] datetimeoffset NULL,
    [wait_until] datetimeoffset NULL,
    [known_until] datetimeoffset NULL,
    [forget_at] datetimeoffset NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_attempts] PRIMARY KEY ([account], [place])
);
GO

CREATE TABLE [users].[dead_letters] (
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

CREATE TABLE [users].[events] (
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

CREATE TABLE [users].[handled] (
    [message_id] uniqueidentifier NOT NULL,
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [generation] int NOT NULL,
    [handled_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_handled] PRIMARY KEY NONCLUSTERED ([message_id], [subscriber], [generation])
);
GO

CREATE TABLE [users].[idempotency_keys] (
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

CREATE TABLE [users].[inbox] (
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

CREATE TABLE [users].[key_pairs] (
    [id] uniqueidentifier NOT NULL,
    [pem] nvarchar(1000) NOT NULL,
    [made_at] datetimeoffset NOT NULL,
    [signs_from] datetimeoffset NULL,
    CONSTRAINT [PK_key_pairs] PRIMARY KEY NONCLUSTERED ([id])
);
GO

CREATE TABLE [users].[message_groups] (
    [subscriber] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [token] bigint NOT NULL,
    [owner] uniqueidentifier NULL,
    [leased_until] datetimeoffset NULL,
    [touched_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_message_groups] PRIMARY KEY ([subscriber], [group_id])
);
GO

CREATE TABLE [users].[outbox] (
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

CREATE TABLE [users].[password_resets] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [asked_at] datetimeoffset NOT NULL,
    [expires_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_password_resets] PRIMARY KEY ([sequence])
);
GO

CREATE TABLE [users].[secrets] (
    [id] int NOT NULL,
    [value] nvarchar(100) NOT NULL,
    CONSTRAINT [PK_secrets] PRIMARY KEY ([id])
);
GO

CREATE TABLE [users].[service_accounts] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [roles] nvarchar(max) NOT NULL,
    [secrets] nvarchar(max) NOT NULL,
    [created_at] datetimeoffset NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_service_accounts] PRIMARY KEY ([sequence])
);
GO

CREATE TABLE [users].[sessions] (
    [id] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [password_number] int NOT NULL,
    [ends_at] datetimeoffset NOT NULL,
    [renewed_at] datetimeoffset NOT NULL,
    [expires_at] datetimeoffset NOT NULL,
    [token_hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [used_hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [salt] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_sessions] PRIMARY KEY NONCLUSTERED ([id])
);
GO

CREATE TABLE [users].[users] (
    [sequence] bigint NOT NULL IDENTITY,
    [id] uniqueidentifier NOT NULL,
    [email] nvarchar(254) NULL,
    [email_key] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) NULL,
    [password_hash] nvarchar(200) NULL,
    [password_number] int NOT NULL,
    [roles] nvarchar(max) NOT NULL,
    [is_operator] bit NOT NULL,
    [registered_at] datetimeoffset NOT NULL,
    [erased_at] datetimeoffset NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_users] PRIMARY KEY ([sequence])
);
GO

CREATE INDEX [IX_attempts_forget_at] ON [users].[attempts] ([forget_at]);
GO

CREATE INDEX [IX_dead_letters_failed_at] ON [users].[dead_letters] ([failed_at]);
GO

CREATE UNIQUE INDEX [IX_dead_letters_id] ON [users].[dead_letters] ([id]);
GO

CREATE INDEX [IX_dead_letters_message_type] ON [users].[dead_letters] ([message_type]);
GO

CREATE INDEX [IX_events_group_id] ON [users].[events] ([group_id]);
GO

CREATE INDEX [IX_events_message_type_sequence] ON [users].[events] ([message_type], [sequence]);
GO

CREATE INDEX [IX_handled_handled_at] ON [users].[handled] ([handled_at]);
GO

CREATE INDEX [IX_idempotency_keys_created_at] ON [users].[idempotency_keys] ([created_at]);
GO

CREATE INDEX [IX_inbox_due_at] ON [users].[inbox] ([due_at]);
GO

CREATE UNIQUE INDEX [IX_inbox_message_id_subscriber_generation] ON [users].[inbox] ([message_id], [subscriber], [generation]);
GO

CREATE INDEX [IX_inbox_subscriber_group_id_sequence] ON [users].[inbox] ([subscriber], [group_id], [sequence]);
GO

CREATE INDEX [IX_message_groups_owner] ON [users].[message_groups] ([owner]) WHERE owner IS NOT NULL;
GO

CREATE INDEX [IX_message_groups_touched_at] ON [users].[message_groups] ([touched_at]);
GO

CREATE INDEX [IX_outbox_destination_group_id_sequence] ON [users].[outbox] ([destination], [group_id], [sequence]);
GO

CREATE INDEX [IX_outbox_due_at] ON [users].[outbox] ([due_at]);
GO

CREATE INDEX [IX_password_resets_expires_at] ON [users].[password_resets] ([expires_at]);
GO

CREATE UNIQUE INDEX [IX_password_resets_id] ON [users].[password_resets] ([id]);
GO

CREATE INDEX [IX_password_resets_user_id] ON [users].[password_resets] ([user_id]);
GO

CREATE UNIQUE INDEX [IX_service_accounts_id] ON [users].[service_accounts] ([id]);
GO

CREATE UNIQUE INDEX [IX_service_accounts_name] ON [users].[service_accounts] ([name]);
GO

CREATE INDEX [IX_sessions_expires_at] ON [users].[sessions] ([expires_at]);
GO

CREATE INDEX [IX_sessions_user_id] ON [users].[sessions] ([user_id]);
GO

CREATE UNIQUE INDEX [IX_users_email_key] ON [users].[users] ([email_key]);
GO

CREATE UNIQUE INDEX [IX_users_id] ON [users].[users] ([id]);
GO

CREATE INDEX [IX_users_is_operator] ON [users].[users] ([is_operator]);
