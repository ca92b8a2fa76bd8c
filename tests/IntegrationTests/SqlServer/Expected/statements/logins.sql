-- The logins and schemas of the database shop. Can be run again.
-- sqlcmd, as somebody who owns the database and may make logins. Passwords are taken from the environment; a ' in
-- one is given twice. Those who trace statements keep them out of the trace for this session.
:on error exit
USE [shop];
GO

-- Readers see what was committed before, and do not wait. Whoever else is in the database is thrown out, once.
IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO

SET XACT_ABORT ON;
BEGIN TRANSACTION;
GO

-- A login that was there, and may do more than one of an application is to, is left alone.
DECLARE @mighty nvarchar(2048) = (
    SELECT STRING_AGG(CAST(name AS nvarchar(max)), N', ') FROM (
        SELECT p.name COLLATE DATABASE_DEFAULT AS name FROM sys.server_principals AS p
        JOIN sys.server_role_members AS r ON r.member_principal_id = p.principal_id
        UNION SELECT p.name COLLATE DATABASE_DEFAULT FROM sys.server_principals AS p
        JOIN sys.server_permissions AS m ON m.grantee_principal_id = p.principal_id
        WHERE m.state IN ('G', 'W') AND m.permission_name <> N'CONNECT SQL'
        UNION SELECT SUSER_SNAME(owner_sid) COLLATE DATABASE_DEFAULT FROM sys.databases WHERE database_id = DB_ID()
        UNION SELECT p.name COLLATE DATABASE_DEFAULT FROM sys.database_principals AS p
        JOIN sys.database_role_members AS r ON r.member_principal_id = p.principal_id
        UNION SELECT p.name COLLATE DATABASE_DEFAULT FROM sys.database_principals AS p
        JOIN sys.database_permissions AS m ON m.grantee_principal_id = p.principal_id
        WHERE m.class = 0 AND m.state IN ('G', 'W') AND m.permission_name NOT IN (N'CONNECT', N'CREATE TABLE')
    ) AS those WHERE name IN (N'shop_migrations', N'shop_orders', N'o''ne [of] users')
);
IF @mighty IS NOT NULL
BEGIN
    SET @mighty = N'these may do more than a login of an application is to, name others: ' + @mighty;
    THROW 51223, @mighty, 1;
END
GO

-- shop_migrations
IF SUSER_ID(N'shop_migrations') IS NULL
    CREATE LOGIN [shop_migrations] WITH PASSWORD = N'$(SHOP_MIGRATIONS_PASSWORD)', DEFAULT_DATABASE = [shop];
ELSE IF NOT EXISTS (
    SELECT 1 FROM sys.sql_logins WHERE name = N'shop_migrations' AND PWDCOMPARE(N'$(SHOP_MIGRATIONS_PASSWORD)', password_hash) = 1
)
    ALTER LOGIN [shop_migrations] WITH PASSWORD = N'$(SHOP_MIGRATIONS_PASSWORD)';
IF DATABASE_PRINCIPAL_ID(N'shop_migrations') IS NULL
    CREATE USER [shop_migrations] FOR LOGIN [shop_migrations];
ELSE IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'shop_migrations' AND sid = SUSER_SID(N'shop_migrations'))
    ALTER USER [shop_migrations] WITH LOGIN = [shop_migrations];
GO

-- shop_orders
IF SUSER_ID(N'shop_orders') IS NULL
    CREATE LOGIN [shop_orders] WITH PASSWORD = N'$(SHOP_ORDERS_PASSWORD)', DEFAULT_DATABASE = [shop];
ELSE IF NOT EXISTS (
    SELECT 1 FROM sys.sql_logins WHERE name = N'shop_orders' AND PWDCOMPARE(N'$(SHOP_ORDERS_PASSWORD)', password_hash) = 1
)
    ALTER LOGIN [shop_orders] WITH PASSWORD = N'$(SHOP_ORDERS_PASSWORD)';
IF DATABASE_PRINCIPAL_ID(N'shop_orders') IS NULL
    CREATE USER [shop_orders] FOR LOGIN [shop_orders] WITH DEFAULT_SCHEMA = [orders];
ELSE IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'shop_orders' AND sid = SUSER_SID(N'shop_orders'))
    ALTER USER [shop_orders] WITH LOGIN = [shop_orders];
GO

-- o'ne [of] users
IF SUSER_ID(N'o''ne [of] users') IS NULL
    THROW 51223, N'a login that is not there needs a password to be made with', 1;
IF DATABASE_PRINCIPAL_ID(N'o''ne [of] users') IS NULL
    CREATE USER [o'ne [of]] users] FOR LOGIN [o'ne [of]] users] WITH DEFAULT_SCHEMA = [users];
ELSE IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'o''ne [of] users' AND sid = SUSER_SID(N'o''ne [of] users'))
    ALTER USER [o'ne [of]] users] WITH LOGIN = [o'ne [of]] users];
GO

-- Only in its own schemas: elsewhere that takes ALTER on the schema as well.
GRANT CREATE TABLE TO [shop_migrations];
GO

-- orders: rows are shop_orders's, tables are shop_migrations's, also those that were made before.
-- What has been applied to the schema is the owner's to say.
IF SCHEMA_ID(N'orders') IS NULL
    EXEC(N'CREATE SCHEMA [orders] AUTHORIZATION [shop_migrations]');
ELSE IF NOT EXISTS (
    SELECT 1 FROM sys.schemas WHERE name = N'orders' AND principal_id = DATABASE_PRINCIPAL_ID(N'shop_migrations')
)
    ALTER AUTHORIZATION ON SCHEMA::[orders] TO [shop_migrations];
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[orders] TO [shop_orders];
IF OBJECT_ID(N'[orders].[__EFMigrationsHistory]') IS NULL
    CREATE TABLE [orders].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
DENY INSERT, UPDATE, DELETE ON OBJECT::[orders].[__EFMigrationsHistory] TO [shop_orders];
GO

-- users: rows are o'ne [of] users's, tables are shop_migrations's, also those that were made before.
-- What has been applied to the schema is the owner's to say.
IF SCHEMA_ID(N'users') IS NULL
    EXEC(N'CREATE SCHEMA [users] AUTHORIZATION [shop_migrations]');
ELSE IF NOT EXISTS (
    SELECT 1 FROM sys.schemas WHERE name = N'users' AND principal_id = DATABASE_PRINCIPAL_ID(N'shop_migrations')
)
    ALTER AUTHORIZATION ON SCHEMA::[users] TO [shop_migrations];
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[users] TO [o'ne [of]] users];
IF OBJECT_ID(N'[users].[__EFMigrationsHistory]') IS NULL
    CREATE TABLE [users].[__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
DENY INSERT, UPDATE, DELETE ON OBJECT::[users].[__EFMigrationsHistory] TO [o'ne [of]] users];
GO

COMMIT TRANSACTION;
GO
