using System.Diagnostics;
using System.Globalization;
using IntegrationTests.Shop;
using Npgsql;

namespace IntegrationTests.Data.Servers;

/// <summary>
/// A PostgreSQL server as production has it: passwords are checked, connections are encrypted, with a certificate for
/// <c>localhost</c> of an authority that nobody else knows. Made for one class of tests, and stopped at its end.
/// </summary>
public sealed class PrivateServer : IAsyncLifetime
{
    public const string Superuser = "root_of_all";
    public const string SuperusersPassword = "only-for-tests";
    private readonly string folder = Directory.CreateTempSubdirectory("postgres-").FullName;

    /// <summary>Where the programs of the newest version are; null when there is none.</summary>
    public static string? Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
                .MaxBy(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture))
                is { } newest
                ? Path.Combine(newest, "bin")
                : null
            : null;

    public int Port { get; private set; }

    /// <summary>The certificate of the authority.</summary>
    public string RootCertificate => Path.Combine(folder, "authority.pem");

    /// <summary>A connection string, encrypted and checked.</summary>
    public string As(string user, string password, string database, string host = "localhost") =>
        $"Host={host};Port={Port};Database={database};Username={user};Password=\"{password}\";Root Certificate={RootCertificate}";

    /// <summary>A new, empty database.</summary>
    public async Task<string> NewDatabaseAsync(string? owner = null)
    {
        var name = $"shop_{Guid.NewGuid():N}"[..16];
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}" + (owner is null ? "" : $" OWNER {owner}"));
        return name;
    }

    /// <summary>Runs SQL as the superuser, and answers with what it finds.</summary>
    public async Task<IReadOnlyList<string[]>> ExecuteAsync(
        string database,
        string sql,
        string encryption = ";SSL Mode=VerifyFull"
    )
    {
        await using var connection = new NpgsqlConnection(
            As(Superuser, SuperusersPassword, database) + $"{encryption};Pooling=false"
        );
        await connection.OpenAsync();
        return await SchemaTables.RowsAsync(connection, sql);
    }

    public async Task InitializeAsync()
    {
        if (Programs is null)
            return;
        Port = ShopProcess.FreePorts().One;
        ServerCertificate.Write(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "password"), SuperusersPassword);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "-R", "postgres", folder);
        await RunAsServerAsync(
            "initdb",
            ["-D", Data, "-U", Superuser, "-A", "scram-sha-256", $"--pwfile={Path.Combine(folder, "password")}"]
        );
        // In the file, where a test can change it.
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), Configuration);
        await RunAsServerAsync("pg_ctl", ["-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-o", Options, "start"]);
    }

    public async Task DisposeAsync()
    {
        if (Programs is not null)
            await RunAsServerAsync("pg_ctl", ["-D", Data, "-m", "fast", "-w", "stop"]);
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    private string Options =>
        $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=off";

    private string Configuration =>
        $"""
            ssl = on
            ssl_cert_file = '{Path.Combine(folder, "server.pem")}'
            ssl_key_file = '{Path.Combine(folder, "server.key")}'

            """;

    // The server refuses to run as root: then it runs as the user that its package has made.
    private static Task RunAsServerAsync(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Programs!, program), .. arguments])
            : RunAsync(Path.Combine(Programs!, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // What it says goes nowhere: the server keeps its parent's output open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null", program, .. arguments])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, program);
    }
}

/// <summary>A test that starts a server of its own.</summary>
internal sealed class PrivateServerFactAttribute : FactAttribute
{
    public PrivateServerFactAttribute() => Skip = PrivateServerReason.Of();
}

/// <summary>The same, many times.</summary>
internal sealed class PrivateServerTheoryAttribute : TheoryAttribute
{
    public PrivateServerTheoryAttribute() => Skip = PrivateServerReason.Of();
}

internal static class PrivateServerReason
{
    public static string? Of() =>
        PrivateServer.Programs is null
            ? "There is no PostgreSQL in /usr/lib/postgresql to start a server with: apt-get install postgresql."
            : null;
}
