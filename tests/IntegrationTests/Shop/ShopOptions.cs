using IntegrationTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Data;

namespace IntegrationTests.Shop;

/// <summary>What is special about a shop that a test starts.</summary>
public sealed record ShopOptions
{
    /// <summary>The data folder; one of its own, removed at the end, when left out.</summary>
    public string? Folder { get; init; }

    /// <summary>The clock that the shop goes by.</summary>
    public TimeProvider Clock { get; init; } = SystemClock.Instance;

    /// <summary>The least that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Replaces services before the shop is built.</summary>
    public Action<IServiceCollection> Services { get; init; } = static _ => { };

    /// <summary>More settings: <c>Orders:StepTimeout</c> → <c>00:00:01</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The command line for the shop.</summary>
    internal string[] Arguments(string folder) =>
        [
            "--urls=http://127.0.0.1:0",
            .. TestDatabase.Settings(folder),
            $"--Users:Operator:Email={Accounts.OperatorEmail}",
            $"--Users:Operator:Password={Accounts.Password}",
            // Neither what a sign-in costs nor how often one may ask is what these tests are about.
            "--Users:PasswordIterations=1000",
            "--RateLimits:Exempt=127.0.0.1",
            // What a process does for the first time takes long on a machine that runs all tests at once.
            "--Dashboard:Deadline=00:00:30",
            .. Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
}
