using System.Net.Http.Json;

namespace Gateway.Shop;

/// <summary>A shop on a data folder of its own: the host, and the services that are started beside it.</summary>
internal sealed class RunningShop : IDisposable
{
    public const string OperatorEmail = "operator@shop.example";
    public const string OperatorPassword = "correct horse battery staple";

    /// <summary>The variables that name the operator: to the host that makes the account, and to whoever signs in with it.</summary>
    public static readonly IReadOnlyList<(string Variable, string Value)> Operator =
    [
        ("Users__Operator__Email", OperatorEmail),
        ("Users__Operator__Password", OperatorPassword),
    ];

    private readonly List<RunningProgram> services = [];

    private RunningShop(string folder, RunningProgram host)
    {
        (Folder, Host) = (folder, host);
        Accounts = new Accounts(host.Http1);
    }

    public string Folder { get; }

    public RunningProgram Host { get; }

    public Accounts Accounts { get; }

    /// <summary>Every process of it.</summary>
    public IEnumerable<RunningProgram> Processes => [Host, .. services];

    /// <param name="settings">More settings of the host, as on its command line.</param>
    public static async Task<RunningShop> StartAsync(params IReadOnlyList<string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("shop-").FullName;
        var host = await RunningProgram.StartAsync(
            "Host",
            "Serving on",
            ["--urls=http://127.0.0.1:0", $"--Data:Folder={folder}", "--RateLimits:Exempt=127.0.0.1", .. settings],
            Operator
        );
        return new RunningShop(folder, host);
    }

    /// <summary>Starts a module's service, which finds the host and registers itself.</summary>
    public async Task<RunningProgram> StartServiceAsync(string module)
    {
        var service = await RunningProgram.StartAsync(
            $"Extracted.{module}",
            "Registered with",
            [$"--Data:Folder={Folder}", $"--Platform:Host={Host.Http1}"]
        );
        services.Add(service);
        return service;
    }

    /// <summary>Has so many percent of a module's calls sent to its service.</summary>
    public async Task PlaceAsync(string module, int percent)
    {
        var boss = await Accounts.OperatorAsync();
        using var decided = await boss.PutAsJsonAsync(
            $"/api/ops/placements/{module}",
            new { extracted = percent, reason = "measured" }
        );
        decided.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Accounts.Dispose();
        foreach (var process in Processes)
            process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
