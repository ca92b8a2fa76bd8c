using System.Globalization;
using System.Text;

namespace Platform.Data;

/// <summary>The SQL that makes schemas and logins: one text, to be run here, or by psql.</summary>
internal static class ProvisioningSql
{
    public static string Header(IReadOnlyList<SchemaLogins> schemas)
    {
        var text = new StringBuilder()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"-- The logins and schemas of the database {schemas[0].User.Database}. Can be run again."
            )
            .AppendLine(
                "-- psql (14 or newer), as somebody who owns the database and may make roles. Passwords are taken from"
            )
            .AppendLine(
                "-- the environment; those who log statements (log_statement) keep them out of the log for this session."
            )
            .AppendLine("\\set ON_ERROR_STOP on");
        foreach (var login in Logins(schemas).Where(login => login.Password is not null))
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"\\getenv {VariableOf(login)} {VariableOf(login).ToUpperInvariant()}"
            );
        return text.AppendLine().AppendLine("BEGIN;").Append(Turn).ToString();
    }

    /// <summary>Waits for whoever does the same at this moment.</summary>
    public static string Turn { get; } =
        $"DO $$ BEGIN PERFORM pg_catalog.pg_advisory_xact_lock({PostgreSqlDialect.LockOf("provision")}); END $$;\n";

    /// <param name="schemas">What is made.</param>
    /// <param name="password">A login's password, as it stands in SQL.</param>
    public static string Of(IReadOnlyList<SchemaLogins> schemas, Func<DatabaseLogin, string> password)
    {
        var database = Name(schemas[0].User.Database);
        var text = new StringBuilder(
            $"""

            -- Nobody is in this database who is not let in below.
            REVOKE ALL ON DATABASE {database} FROM PUBLIC;
            REVOKE ALL ON SCHEMA public FROM PUBLIC;

            """
        );
        text.Append(RefuseTheMighty(Logins(schemas)));
        foreach (var login in Logins(schemas))
            text.Append(Login(login, database, password));
        foreach (var owner in schemas.GroupBy(one => one.Owner.Name))
        {
            text.Append(ActingAs(owner.Key, "GRANT", "TO"));
            foreach (var schema in owner)
                text.Append(Schema(schema));
            text.Append(ActingAs(owner.Key, "REVOKE", "FROM"));
        }

        return text.ToString();
    }

    public static string VariableOf(DatabaseLogin login) =>
        string.Concat(login.Name.ToLowerInvariant().Select(one => char.IsAsciiLetterOrDigit(one) ? one : '_'))
        + "_password";

    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''")}'";

    private static IEnumerable<DatabaseLogin> Logins(IReadOnlyList<SchemaLogins> schemas) =>
        schemas.Select(one => one.Owner).Concat(schemas.Select(one => one.User)).DistinctBy(login => login.Name);

    private static string Login(DatabaseLogin login, string database, Func<DatabaseLogin, string> password) =>
        $"""

            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = {Text(login.Name)}) THEN
                    CREATE ROLE {Name(login.Name)};
                END IF;
            END $$;
            ALTER ROLE {Name(login.Name)} WITH LOGIN{(login.Password is null ? "" : $" PASSWORD {password(login)}")};
            GRANT CONNECT ON DATABASE {database} TO {Name(login.Name)};

            """;

    // Before anything is given to them, or their passwords are changed.
    private static string RefuseTheMighty(IEnumerable<DatabaseLogin> logins) =>
        $"""

            -- A role that was there, and may do more than a login of an application is to, is left alone.
            DO $$ DECLARE mighty text; BEGIN
                SELECT string_agg(rolname, ', ') INTO mighty FROM pg_catalog.pg_roles
                WHERE rolname IN ({string.Join(", ", logins.Select(login => Text(login.Name)))})
                    AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
                        OR EXISTS (SELECT FROM pg_catalog.pg_auth_members WHERE member = pg_roles.oid));
                IF mighty IS NOT NULL THEN
                    RAISE EXCEPTION 'these may do more than a login of an application is to, name others: %', mighty
                        USING ERRCODE = 'insufficient_privilege';
                END IF;
            END $$;

            """;

    // Who is no superuser makes and changes what is a role's by being its member.
    private static string ActingAs(string owner, string give, string to) =>
        $"""

            DO $$ BEGIN
                IF NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN
                    {give} {Name(owner)} {to} CURRENT_USER;
                END IF;
            END $$;

            """;

    private static string Schema(SchemaLogins one)
    {
        var (schema, user, owner) = (Name(one.Schema), Name(one.User.Name), Name(one.Owner.Name));
        var history = $"{schema}.{Name(MigrationHistory.Table)}";
        return $"""

            -- {one.Schema}: rows are {one.User.Name}'s, tables are {one.Owner.Name}'s, also those that were made before.
            -- What has been applied to the schema is the owner's to say.
            CREATE SCHEMA IF NOT EXISTS {schema} AUTHORIZATION {owner};
            ALTER SCHEMA {schema} OWNER TO {owner};
            DO $$ BEGIN
                IF to_regclass({Text(history)}) IS NULL THEN
                    CREATE TABLE {history} (
                        "MigrationId" character varying(150) NOT NULL,
                        "ProductVersion" character varying(32) NOT NULL,
                        CONSTRAINT "PK_{MigrationHistory.Table}" PRIMARY KEY ("MigrationId")
                    );
                END IF;
            END $$;
            DO $$ DECLARE made regclass; BEGIN
                FOR made IN
                    SELECT oid FROM pg_catalog.pg_class
                    WHERE relnamespace = {Text(schema)}::regnamespace AND relkind IN ('r', 'p') AND relowner <> {Text(
                owner
            )}::regrole
                LOOP
                    EXECUTE format('ALTER TABLE %s OWNER TO %s', made, {Text(owner)});
                END LOOP;
            END $$;
            REVOKE ALL ON SCHEMA {schema} FROM PUBLIC;
            GRANT USAGE ON SCHEMA {schema} TO {user};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {user};
            REVOKE INSERT, UPDATE, DELETE ON TABLE {history} FROM {user};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {user};
            ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {schema}
                GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {user};
            ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {schema} GRANT USAGE ON SEQUENCES TO {user};

            """;
    }
}
