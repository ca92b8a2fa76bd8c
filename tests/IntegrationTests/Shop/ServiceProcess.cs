using System.Text.RegularExpressions;
using IntegrationTests.Data;

namespace IntegrationTests.Shop;

/// <summary>A module as a service of its own, in a process of its own.</summary>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    private readonly ServingProcess process;

    /// <param name="folder">The data folder, the host's.</param>
    /// <param name="host">The host's address.</param>
    /// <param name="module">The module.</param>
    /// <param name="settings">More settings, in the form of the command line.</param>
    public ServiceProcess(
        string folder,
        Uri host,
        string module = "Inventory",
        params IReadOnlyList<string> settings
    ) =>
        process = new ServingProcess(
            Path.Combine(AppContext.BaseDirectory, $"Extracted.{module}.dll"),
            [.. TestDatabase.Settings(folder), $"--Platform:Host={host}", .. settings],
            servesWhenItSays: "Registered with"
        );

    /// <summary>The address of its last start that speaks HTTP/1.1.</summary>
    public Uri Http1 => new(Address().Matches(Output)[^1].Groups[1].Value);

    /// <summary>Everything that it has written so far.</summary>
    public string Output => process.Output;

    /// <summary>Starts it, and waits until it is registered.</summary>
    public Task StartAsync(TimeSpan? patience = null) => process.StartAsync(patience);

    /// <summary>SIGTERM: it says goodbye, finishes what it has, and ends.</summary>
    public Task<int> StopAsync() => process.StopAsync();

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => process.KillAsync();

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [GeneratedRegex(@"Serving on (http://\S+) \(HTTP/1\.1\)")]
    private static partial Regex Address();
}
