using System.Diagnostics;
using System.Globalization;
using IntegrationTests.Shop;
using Npgsql;

namespace IntegrationTests.Data.Servers;

/// <summary>
/// A PostgreSQL server as production has it: passwords are checked, connections are encrypted, with a certificate for
/// <c>localhost</c> of an authority that nobody else knows. Made for one class of tests, which may cut it off and restart
/// it; it ends with the class, or with this process, however that ends.
/// </summary>
public sealed class PrivateServer : IAsyncLifetime
{
    public const string Superuser = "root_of_all";
    public const string SuperusersPassword = "only-for-tests";
    private Process? guard;

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

    /// <summary>All that it has; gone when it has ended.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("postgres-").FullName;

    /// <summary>The certificate of the authority.</summary>
    public string RootCertificate => Path.Combine(Folder, "authority.pem");

    /// <summary>A connection string, encrypted and checked.</summary>
    public string As(string user, string password, string database, string host = "localhost") =>
        $"Host={host};Port={Port};Database={database};Username={user};Password=\"{password}\";Root Certificate={RootCertificate}";

    /// <summary>The same, of who may do everything.</summary>
    public string AsSuperuser(string database) => As(Superuser, SuperusersPassword, database);

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
        await using var connection = new NpgsqlConnection(AsSuperuser(database) + $"{encryption};Pooling=false");
        await connection.OpenAsync();
        return await SchemaTables.RowsAsync(connection, sql);
    }

    /// <summary>Ends connections to a database, whatever they are doing.</summary>
    /// <returns>How many.</returns>
    public async Task<long> CutAsync(string database, string which = "true")
    {
        var cut = await ExecuteAsync(
            "postgres",
            $"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{database}' AND {which}"
        );
        return long.Parse(cut[0][0], CultureInfo.InvariantCulture);
    }

    /// <summary>Stops it with every connection, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await RunAsServerAsync("pg_ctl", ["-D", Data, "-m", "fast", "-w", "stop"]);
        await StartAsync();
    }

    public async Task InitializeAsync()
    {
        if (Programs is null)
            return;
        guard = StartGuard();
        Port = ShopProcess.FreePorts().One;
        ServerCertificate.Write(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "password"), SuperusersPassword);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "-R", "postgres", Folder);
        await RunAsServerAsync(
            "initdb",
            ["-D", Data, "-U", Superuser, "-A", "scram-sha-256", $"--pwfile={Path.Combine(Folder, "password")}"]
        );
        // In the file, where a test can change it.
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), Configuration);
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (guard is null)
        {
            Directory.Delete(Folder);
            return;
        }

        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }

    private string Data => Path.Combine(Folder, "data");

    private string Options =>
        $"-p {Port} -k {Folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=off";

    private string Configuration =>
        $"""
            ssl = on
            ssl_cert_file = '{Path.Combine(Folder, "server.pem")}'
            ssl_key_file = '{Path.Combine(Folder, "server.key")}'

            """;

    // Its input ends when this process closes it, or ends: nobody else has the other end of the pipe.
    private Process StartGuard()
    {
        string[] stop = [.. AsServer("pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop"];
        return Process.Start(
            new ProcessStartInfo(
                "setsid",
                [
                    "sh",
                    "-c",
                    "exec > /dev/null 2>&1; folder=$1; shift; cat; \"$@\"; rm -rf \"$folder\"",
                    "guard",
                    Folder,
                    .. stop,
                ]
            )
            {
                RedirectStandardInput = true,
                WorkingDirectory = "/",
            }
        )!;
    }

    private Task StartAsync() =>
        RunAsServerAsync("pg_ctl", ["-D", Data, "-l", Path.Combine(Folder, "log"), "-w", "-o", Options, "start"]);

    private static Task RunAsServerAsync(string program, string[] arguments) =>
        RunAsync([.. AsServer(program), .. arguments]);

    // The server refuses to run as root: then it runs as the user that its package has made.
    private static string[] AsServer(string program) =>
        [
            .. Environment.IsPrivilegedProcess ? (string[])["runuser", "-u", "postgres", "--"] : [],
            Path.Combine(Programs!, program),
        ];

    private static async Task RunAsync(params string[] command)
    {
        // What it says goes nowhere: the server keeps its parent's output open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null", .. command])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Join(' ', command));
    }
}
