using System.Globalization;
using System.Net;
using System.Net.Sockets;
using IntegrationTests.Extraction;

namespace IntegrationTests.Data.Servers;

/// <summary>A run of the tests that is killed leaves no server behind.</summary>
[Trait("Database", "Named")]
public sealed class PrivateServerTests
{
    [PrivateServerFact]
    public async Task It_ends_with_the_process_that_started_it()
    {
        using var folder = new TemporaryFolder();
        var says = Path.Combine(folder.Path, "where");
        using var child = new ChildProcess("serve-postgresql", says);
        await child.ShouldSayAsync("serving");
        var made = await File.ReadAllTextAsync(says);
        var port = int.Parse(
            (await File.ReadAllLinesAsync(Path.Combine(made, "data", "postmaster.pid")))[3],
            CultureInfo.InvariantCulture
        );

        await child.KillAsync();

        await Eventually.Become(() => !Directory.Exists(made), "its folder is gone");
        using var client = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port));
    }
}
