using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationTests.Chaos;
using IntegrationTests.Shop;
using Npgsql;
using Xunit.Abstractions;

namespace IntegrationTests.Data;

/// <summary>How PostgreSQL finds what the shop asks it for.</summary>
[Trait("Database", "Named")]
public sealed partial class PlanTests(ITestOutputHelper output)
{
    // A row, or one per module, process, postman or rebuild.
    private static readonly string[] NeverLarge = ["placements", "instances", "postmen", "models", "revisions"];

    // What waits is looked through every few seconds for those who have left it behind. An index would be written to
    // three times for each message, to spare that.
    private static readonly string[] LooksThrough = ["SELECT DISTINCT owner FROM", "SET leased_until = $1 WHERE owner"];

    [StatementsFact]
    public async Task No_statement_of_a_days_business_goes_through_a_whole_table_that_grows()
    {
        using var folder = new TemporaryFolder();
        var database = TestDatabase.NewPostgreSql(folder.Path);
        await using var server = await OpenAsync(database);
        await using var shop = new ShopProcess(
            folder.Path,
            new ShopOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["Database:Provider"] = "PostgreSql",
                    ["ConnectionStrings:Database"] = database,
                },
            }
        );
        await shop.StartAsync();
        // What a start takes is not the day's business.
        await ForgetAsync(server);
        await using var replay = ReplayProcess.Start(
            shop.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: false,
            ChaosSettings.Replay()
        );
        (await replay.EndedAsync(ChaosSettings.Patience)).ShouldBe(0, replay.Output);

        var statements = await StatementsAsync(server);
        statements.Count.ShouldBeGreaterThan(200);
        List<string> found = [];
        foreach (var statement in statements.Where(one => !LooksThrough.Any(one.Contains)))
        {
            using var plan = await PlanAsync(server, statement);
            found.AddRange(
                WholeTables(plan.RootElement[0].GetProperty("Plan"), underLimit: false)
                    .Except(NeverLarge)
                    .Select(table => $"{table}: {statement}")
            );
        }

        output.WriteLine($"{statements.Count} statements");
        found.ShouldBeEmpty();
    }

    private static async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("CREATE EXTENSION pg_stat_statements", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task ForgetAsync(NpgsqlConnection server)
    {
        await using var command = new NpgsqlCommand(
            "SELECT pg_stat_statements_reset(0, oid, 0) FROM pg_database WHERE datname = current_database()",
            server
        );
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> StatementsAsync(NpgsqlConnection server)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT query FROM pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND query ~* '^\s*(--[^\n]*\n\s*)*(SELECT|INSERT|UPDATE|DELETE|WITH)\s' AND query !~ 'pg_(stat|catalog)'
            """,
            server
        );
        await using var row = await command.ExecuteReaderAsync();
        List<string> statements = [];
        while (await row.ReadAsync())
            statements.Add(row.GetString(0));
        return statements;
    }

    // The plan for whatever the parameters are, by a server to which going through a table is the last resort: tables are
    // small here, and it would often do so.
#pragma warning disable CA2100 // What it has executed before.
    private static async Task<JsonDocument> PlanAsync(NpgsqlConnection server, string statement)
    {
        var parameters = Parameter().Matches(statement).Select(one => int.Parse(one.Groups[1].Value)).Append(0).Max();
        var nulls = parameters == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("NULL", parameters))})";
        await using var prepare = new NpgsqlCommand(
            $"SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; PREPARE looked_at AS {statement}",
            server
        );
        await prepare.ExecuteNonQueryAsync();
        await using var explain = new NpgsqlCommand($"EXPLAIN (FORMAT JSON) EXECUTE looked_at{nulls}", server);
        var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!);
        await using var deallocate = new NpgsqlCommand("DEALLOCATE looked_at", server);
        await deallocate.ExecuteNonQueryAsync();
        return plan;
    }
#pragma warning restore CA2100

    // An index read in its order to the first rows that fit is no whole table.
    private static IEnumerable<string> WholeTables(JsonElement node, bool underLimit)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        var isWhole =
            type == "Seq Scan" || (type.Contains("Index", StringComparison.Ordinal) && IsUnbounded(node, underLimit));
        if (isWhole)
            yield return (
                node.TryGetProperty("Relation Name", out var name) ? name : node.GetProperty("Index Name")
            ).GetString()!;
        if (!node.TryGetProperty("Plans", out var plans))
            yield break;
        foreach (var part in plans.EnumerateArray())
        foreach (var table in WholeTables(part, underLimit || type == "Limit"))
            yield return table;
    }

    private static bool IsUnbounded(JsonElement scan, bool underLimit) =>
        !scan.TryGetProperty("Index Cond", out _) && (!underLimit || scan.TryGetProperty("Filter", out _));

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Parameter();
}

/// <summary>A test that needs a PostgreSQL server which keeps statistics of statements.</summary>
internal sealed class StatementsFactAttribute : FactAttribute
{
    public StatementsFactAttribute() => Skip = new PostgreSqlFactAttribute().Skip ?? Missing();

    private static string? Missing()
    {
        using var connection = new NpgsqlConnection(TestDatabase.PostgreSql);
        connection.Open();
        using var command = new NpgsqlCommand("SHOW shared_preload_libraries", connection);
        return ((string)command.ExecuteScalar()!).Contains("pg_stat_statements", StringComparison.Ordinal)
            ? null
            : "The server does not have shared_preload_libraries=pg_stat_statements.";
    }
}
