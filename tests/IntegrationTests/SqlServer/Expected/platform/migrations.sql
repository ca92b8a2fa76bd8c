-- 20261121100457_Initial
IF OBJECT_ID(N'[platform].[__EFMigrationsHistory]') IS NULL
BEGIN
    IF SCHEMA_ID(N'platform') IS NULL EXEC(N'CREATE SCHEMA [platform];');
    CREATE TABLE [platform].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'platform') IS NULL EXEC(N'CREATE SCHEMA [platform];');

CREATE TABLE [platform].[keys] (
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] nvarchar(max) NOT NULL,
    [created_at] datetimeoffset NOT NULL,
    CONSTRAINT [PK_keys] PRIMARY KEY ([name])
);

INSERT INTO [platform].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121100457_Initial', N'10.0.14');

COMMIT;
GO


-- 20261121161318_Placements
BEGIN TRANSACTION;
CREATE TABLE [platform].[placement_changes] (
    [sequence] bigint NOT NULL IDENTITY,
    [module] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [decision_version] int NOT NULL,
    [before] nvarchar(max) NOT NULL,
    [after] nvarchar(max) NOT NULL,
    [changed_by] nvarchar(200) NOT NULL,
    [changed_at] datetimeoffset NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    CONSTRAINT [PK_placement_changes] PRIMARY KEY ([sequence])
);

CREATE TABLE [platform].[placements] (
    [module] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [decision] nvarchar(max) NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_placements] PRIMARY KEY ([module])
);

CREATE INDEX [IX_placement_changes_module_sequence] ON [platform].[placement_changes] ([module], [sequence]);

INSERT INTO [platform].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121161318_Placements', N'10.0.14');

COMMIT;
GO


-- 20261121162129_Instances
BEGIN TRANSACTION;
CREATE TABLE [platform].[instances] (
    [id] uniqueidentifier NOT NULL,
    [module] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [http1] nvarchar(400) NOT NULL,
    [http2] nvarchar(400) NOT NULL,
    [version] nvarchar(100) NOT NULL,
    [registered_at] datetimeoffset NOT NULL,
    [last_seen] datetimeoffset NOT NULL,
    CONSTRAINT [PK_instances] PRIMARY KEY NONCLUSTERED ([id])
);

INSERT INTO [platform].[__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121162129_Instances', N'10.0.14');

COMMIT;
GO
