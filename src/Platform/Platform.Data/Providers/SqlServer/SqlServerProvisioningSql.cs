using System.Globalization;
using System.Text;

namespace Platform.Data;

/// <summary>The SQL that makes schemas and logins: one text, to be run here, or by sqlcmd.</summary>
internal static class SqlServerProvisioningSql
{
    /// <summary>The error of logins that are not to be used.</summary>
    public const int Refused = 51223;

    /// <summary>Whatever fails ends the transaction.</summary>
    public const string AllOrNothing = "SET XACT_ABORT ON;";

    /// <summary>What the start asks for. It cannot be part of a transaction.</summary>
    public const string Snapshots = """
        -- Readers see what was committed before, and do not wait. Whoever else is in the database is thrown out, once.
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        """;

    public static string Header(IReadOnlyList<SchemaLogins> schemas) =>
        $"""
            -- The logins and schemas of the database {schemas[0].User.Database}. Can be run again.
            -- sqlcmd, as somebody who owns the database and may make logins. Passwords are taken from the environment; a ' in
            -- one is given twice. Those who trace statements keep them out of the trace for this session.
            :on error exit
            USE {Name(schemas[0].User.Database)};
            GO


            """;

    /// <param name="schemas">What is made.</param>
    /// <param name="password">A login's password, as it stands in SQL.</param>
    /// <returns>What is executed one after the other, in one transaction.</returns>
    public static IEnumerable<string> Batches(IReadOnlyList<SchemaLogins> schemas, Func<DatabaseLogin, string> password)
    {
        var logins = Logins(schemas);
        yield return RefuseTheMighty(logins);
        foreach (var login in logins)
            yield return Login(login, schemas.FirstOrDefault(one => one.User.Name == login.Name)?.Schema, password);
        foreach (var owner in schemas.Select(one => one.Owner.Name).Distinct())
            yield return $"""
                -- Only in its own schemas: elsewhere that takes ALTER on the schema as well.
                GRANT CREATE TABLE TO {Name(owner)};
                """;
        foreach (var schema in schemas)
            yield return Schema(schema);
    }

    public static string VariableOf(DatabaseLogin login) => ProvisioningSql.VariableOf(login).ToUpperInvariant();

    public static string Name(string name) => $"[{name.Replace("]", "]]")}]";

    public static string Text(string text) => $"N'{text.Replace("'", "''")}'";

    private static List<DatabaseLogin> Logins(IReadOnlyList<SchemaLogins> schemas) =>
        [.. schemas.Select(one => one.Owner).Concat(schemas.Select(one => one.User)).DistinctBy(login => login.Name)];

    // Before anything is given to them, or their passwords are changed.
    private static string RefuseTheMighty(IEnumerable<DatabaseLogin> logins)
    {
        var names = string.Join(", ", logins.Select(login => Text(login.Name)));
        return $"""
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
                ) AS those WHERE name IN ({names})
            );
            IF @mighty IS NOT NULL
            BEGIN
                SET @mighty = N'these may do more than a login of an application is to, name others: ' + @mighty;
                THROW {Refused}, @mighty, 1;
            END
            """;
    }

    private static string Login(DatabaseLogin login, string? schema, Func<DatabaseLogin, string> password)
    {
        var (name, text) = (Name(login.Name), Text(login.Name));
        var home = schema is null ? "" : $" WITH DEFAULT_SCHEMA = {Name(schema)}";
        return new StringBuilder($"-- {login.Name}\n")
            .AppendLine(
                login.Password is null
                    ? $"""
                    IF SUSER_ID({text}) IS NULL
                        THROW {Refused}, N'a login that is not there needs a password to be made with', 1;
                    """
                    : $"""
                        IF SUSER_ID({text}) IS NULL
                            CREATE LOGIN {name} WITH PASSWORD = {password(login)}, DEFAULT_DATABASE = {Name(
                            login.Database
                        )};
                        ELSE IF NOT EXISTS (
                            SELECT 1 FROM sys.sql_logins WHERE name = {text} AND PWDCOMPARE({password(
                            login
                        )}, password_hash) = 1
                        )
                            ALTER LOGIN {name} WITH PASSWORD = {password(login)};
                        """
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"""
                IF DATABASE_PRINCIPAL_ID({text}) IS NULL
                    CREATE USER {name} FOR LOGIN {name}{home};
                ELSE IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = {text} AND sid = SUSER_SID({text}))
                    ALTER USER {name} WITH LOGIN = {name};
                """
            )
            .ToString();
    }

    private static string Schema(SchemaLogins one)
    {
        var (schema, user, owner) = (Name(one.Schema), Name(one.User.Name), Name(one.Owner.Name));
        var history = $"{schema}.{Name(MigrationHistory.Table)}";
        return $"""
            -- {one.Schema}: rows are {one.User.Name}'s, tables are {one.Owner.Name}'s, also those that were made before.
            -- What has been applied to the schema is the owner's to say.
            IF SCHEMA_ID({Text(one.Schema)}) IS NULL
                EXEC(N'CREATE SCHEMA {schema.Replace("'", "''")} AUTHORIZATION {owner.Replace("'", "''")}');
            ELSE IF NOT EXISTS (
                SELECT 1 FROM sys.schemas WHERE name = {Text(one.Schema)} AND principal_id = DATABASE_PRINCIPAL_ID({Text(
                one.Owner.Name
            )})
            )
                ALTER AUTHORIZATION ON SCHEMA::{schema} TO {owner};
            GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::{schema} TO {user};
            IF OBJECT_ID({Text(history)}) IS NULL
                CREATE TABLE {history} (
                    [MigrationId] nvarchar(150) NOT NULL,
                    [ProductVersion] nvarchar(32) NOT NULL,
                    CONSTRAINT [PK_{MigrationHistory.Table}] PRIMARY KEY ([MigrationId])
                );
            DENY INSERT, UPDATE, DELETE ON OBJECT::{history} TO {user};
            """;
    }
}
