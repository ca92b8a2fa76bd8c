using IntegrationTests.Shop;
using Microsoft.Data.Sqlite;
using Npgsql;
using Platform.Data;
using Sqlite.Binding;

namespace IntegrationTests.Data;

/// <summary>A database that is made by scripts is the one that a start makes.</summary>
[Trait("Database", "Named")]
public sealed class MigrationScriptTests
{
    private const string Ordinary = "nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')";

    [PostgreSqlFact]
    public async Task On_PostgreSQL_it_is_the_same_and_a_script_can_be_run_again()
    {
        using var scripts = new TemporaryFolder();
        using var migrated = new TemporaryFolder();
        var byScript = TestDatabase.NewPostgreSql(scripts.Path);
        var byStart = TestDatabase.NewPostgreSql(migrated.Path);
        var written = await WriteAsync(scripts.Path, "PostgreSql");
        var run = await HostRun.OfAsync([
            "--migrate-only",
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Database={byStart}",
        ]);
        run.Code.ShouldBe(0, run.Said);

        await RunAllAsync(byScript, written);
        var made = await DescribeAsync(byScript);
        await RunAllAsync(byScript, written);

        made.Count.ShouldBeGreaterThan(1000);
        made.ShouldBe(await DescribeAsync(byStart));
        (await DescribeAsync(byScript)).ShouldBe(made);
    }

    [PostgreSqlFact]
    public async Task A_script_brings_an_older_schema_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var database = TestDatabase.NewPostgreSql(folder.Path);
        var orders = (await WriteAsync(folder.Path, "PostgreSql")).Single(file => file.Contains("orders"));
        var script = await File.ReadAllTextAsync(orders);
        var older = script[..(script.IndexOf("COMMIT;", StringComparison.Ordinal) + "COMMIT;".Length)];
        await ExecuteAsync(database, older);
        var count = "SELECT count(*) FROM orders.\"__EFMigrationsHistory\"";
        (await RowsAsync(database, count)).ShouldBe(["1"]);

        await ExecuteAsync(database, script);

        (await RowsAsync(database, count)).ShouldBe([
            $"{MigrationHistory.InBuild(HostSchemas.Of("orders").Context).Count}",
        ]);
    }

    [Fact]
    public async Task On_SQLite_it_is_the_same_and_the_next_script_has_nothing()
    {
        using var scripts = new TemporaryFolder();
        using var migrated = new TemporaryFolder();
        using var data = new TemporaryFolder();
        var run = await HostRun.OfAsync(["--migrate-only", $"--Data:Folder={migrated.Path}"]);
        run.Code.ShouldBe(0, run.Said);
        foreach (var file in await WriteAsync(scripts.Path, "Sqlite", data.Path))
        {
            var schema = Path.GetFileName(file).Split('.')[0];
            RunSqlite(data.Path, schema, await File.ReadAllTextAsync(file));
            DescribeSqlite(data.Path, schema).ShouldBe(DescribeSqlite(migrated.Path, schema));
            // It was made for an empty schema, and is refused, whole, by one that is not.
            Should.Throw<SqliteException>(() => RunSqlite(data.Path, schema, File.ReadAllText(file)));
            DescribeSqlite(data.Path, schema).ShouldBe(DescribeSqlite(migrated.Path, schema));
        }

        foreach (var file in await WriteAsync(scripts.Path, "Sqlite", data.Path))
        {
            (await File.ReadAllTextAsync(file)).ShouldStartWith("-- Nothing is missing");
            RunSqlite(data.Path, Path.GetFileName(file).Split('.')[0], await File.ReadAllTextAsync(file));
        }
    }

    [Fact]
    public async Task A_service_writes_its_own_schemas()
    {
        using var folder = new TemporaryFolder();
        var run = await HostRun.OfAsync(
            "Extracted.Orders",
            [$"--script-migrations={folder.Path}", "--Database:Provider=PostgreSql"]
        );
        run.Code.ShouldBe(0, run.Said);
        run.Output.Trim().ShouldBe("orders.postgresql.sql");
    }

    // Without a server, or a setting that names one.
    private static async Task<IReadOnlyList<string>> WriteAsync(string folder, string provider, string? data = null)
    {
        List<string> settings = [$"--script-migrations={folder}", $"--Database:Provider={provider}"];
        if (data is not null)
            settings.Add($"--Data:Folder={data}");
        var run = await HostRun.OfAsync(settings);
        run.Code.ShouldBe(0, run.Said);
        var files = run.Output.Trim().Split('\n');
        files.Length.ShouldBe(HostSchemas.All.Count);
        return [.. files.Select(file => Path.Combine(folder, file))];
    }

    // Everything that a schema is made of, and what is known of its migrations.
    private static async Task<IReadOnlyList<string>> DescribeAsync(string database)
    {
        var history = string.Join(
            " UNION ALL ",
            HostSchemas.All.Select(one => $"SELECT '{one.Name}', h::text FROM {one.Name}.\"__EFMigrationsHistory\" h")
        );
        return await RowsAsync(
            database,
            $"""
            SELECT 'schema', nspname FROM pg_namespace WHERE {Ordinary}
            UNION ALL SELECT 'column', concat_ws(' ', table_schema, table_name, ordinal_position, column_name,
                data_type, character_maximum_length, numeric_precision, numeric_scale, datetime_precision, is_nullable,
                column_default, collation_name, is_identity, identity_generation, identity_start, is_generated)
                FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
            UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog')
            UNION ALL SELECT 'constraint', concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
                FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE {Ordinary}
            UNION ALL SELECT 'sequence', concat_ws(' ', schemaname, sequencename, data_type, start_value, min_value,
                max_value, increment_by, cycle, cache_size) FROM pg_sequences
            UNION ALL SELECT 'other', concat_ws(' ', nspname, relname, relkind) FROM pg_class c
                JOIN pg_namespace n ON n.oid = relnamespace WHERE {Ordinary}
            UNION ALL {history}
            ORDER BY 1, 2
            """
        );
    }

    private static async Task RunAllAsync(string database, IEnumerable<string> files)
    {
        foreach (var file in files)
            await ExecuteAsync(database, await File.ReadAllTextAsync(file));
    }

    private static async Task ExecuteAsync(string database, string script) => await RowsAsync(database, script);

    private static async Task<IReadOnlyList<string>> RowsAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        return [.. (await SchemaTables.RowsAsync(connection, sql)).Select(row => string.Join(' ', row))];
    }

    private static void RunSqlite(string folder, string schema, string script)
    {
        using var connection = OpenSqlite(folder, schema);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is what is tested.
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    // But for EF's lock table, which a start makes and a script does not need.
    private static List<string> DescribeSqlite(string folder, string schema)
    {
        using var connection = OpenSqlite(folder, schema);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT type || ' ' || name || ' ' || tbl_name || ' ' || COALESCE(sql, '') FROM sqlite_master
            WHERE tbl_name <> '__EFMigrationsLock'
            UNION ALL SELECT "MigrationId" || ' ' || "ProductVersion" FROM "__EFMigrationsHistory"
            ORDER BY 1
            """;
        List<string> described = [];
        using var reader = command.ExecuteReader();
        while (reader.Read())
            described.Add(reader.GetString(0));
        return described;
    }

    private static SqliteConnection OpenSqlite(string folder, string schema)
    {
        SqliteBinding.Register();
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, schema)}.db;Pooling=False");
        connection.Open();
        return connection;
    }
}
