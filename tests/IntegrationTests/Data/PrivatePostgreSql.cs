using System.Diagnostics;
using IntegrationTests.Shop;
using Npgsql;

namespace IntegrationTests.Data;

/// <summary>A PostgreSQL server of a test's own, which may be cut off and restarted.</summary>
internal sealed class PrivatePostgreSql : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly string programs;
    private readonly int port = ShopProcess.FreePorts().One;

    public PrivatePostgreSql()
    {
        programs =
            Programs() ?? throw new InvalidOperationException("There are no PostgreSQL programs on this machine.");
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", folder);
        RunAsServer("initdb", "-D", Data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Start();
    }

    /// <summary>Where the programs are; null when they are not on this machine.</summary>
    public static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => int.Parse(Path.GetFileName(Path.GetDirectoryName(bin)!)))
            : null;

    /// <summary>A superuser's connection to the database <c>postgres</c>.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=app;Database=postgres;SSL Mode=Disable";

    private string Data => Path.Combine(folder, "data");

    /// <summary>Ends all connections but its own, whatever they are doing.</summary>
    /// <returns>How many.</returns>
    public async Task<long> CutAsync()
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
            connection
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The schemas that somebody has made, in the order of their names.</summary>
    public async Task<List<string>> SchemasAsync()
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_|information_schema|public' ORDER BY nspname",
            connection
        );
        await using var row = await command.ExecuteReaderAsync();
        List<string> found = [];
        while (await row.ReadAsync())
            found.Add(row.GetString(0));
        return found;
    }

    /// <summary>Stops it with every connection, and starts it again.</summary>
    public void Restart()
    {
        Stop();
        Start();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private void Start() =>
        RunAsServer(
            "pg_ctl",
            "-D",
            Data,
            "-l",
            Path.Combine(folder, "log"),
            "-w",
            "-o",
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200",
            "start"
        );

    private void Stop() => RunAsServer("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    // It refuses to run as root.
    private void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
    }
}
