using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace IntegrationTests.Shop;

/// <summary>The host as a process of its own, to be killed and started again on the same folder and addresses.</summary>
public sealed class ShopProcess : IAsyncDisposable
{
    private readonly ServingProcess process;

    /// <param name="folder">The data folder, which stays.</param>
    /// <param name="options">What is special about this shop; clock and services are a process's own.</param>
    /// <param name="host">The host's assembly; the one under test, unless said otherwise.</param>
    /// <param name="environment">More variables of its environment.</param>
    public ShopProcess(
        string folder,
        ShopOptions? options = null,
        string? host = null,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var (one, other) = FreePorts();
        (Http1, Http2) = (new Uri($"http://127.0.0.1:{one}"), new Uri($"http://127.0.0.1:{other}"));
        Client = new HttpClient { BaseAddress = Http1 };
        // The last setting of a name counts.
        process = new ServingProcess(
            host ?? Path.Combine(AppContext.BaseDirectory, "Host.dll"),
            [.. (options ?? new ShopOptions()).Arguments(folder), $"--urls={Http1}", $"--Platform:Http2Url={Http2}"],
            servesWhenItSays: "Serving on",
            environment
        );
    }

    /// <summary>The address that speaks HTTP/1.1, the same after each start.</summary>
    public Uri Http1 { get; }

    /// <summary>The address that speaks HTTP/2 in clear text, the same after each start.</summary>
    public Uri Http2 { get; }

    /// <summary>A caller who is not signed in.</summary>
    public HttpClient Client { get; }

    /// <summary>The credentials of its operator.</summary>
    public static (string Email, string Password) Operator => (Accounts.OperatorEmail, Accounts.Password);

    /// <summary>Everything that it has written so far.</summary>
    public string Output => process.Output;

    /// <summary>The process's number, while it runs.</summary>
    public int? Id => process.Id;

    /// <summary>Starts it, and waits until it serves.</summary>
    public Task StartAsync(TimeSpan? patience = null) => process.StartAsync(patience);

    /// <summary>A customer with a new account, signed in.</summary>
    public async Task<HttpClient> SignUpAsync(string email)
    {
        using var created = await Client.PostAsJsonAsync(
            "/api/users",
            new
            {
                email,
                name = email,
                password = Accounts.Password,
            }
        );
        created.EnsureSuccessStatusCode();
        return await SignInAsync(email, Accounts.Password);
    }

    /// <summary>Somebody who has an account, signed in; the caller disposes the client.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password)
    {
        using var form = new FormUrlEncodedContent([
            new("grant_type", "password"),
            new("username", email),
            new("password", password),
        ]);
        using var answer = await Client.PostAsync("/api/auth/token", form);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        var client = new HttpClient { BaseAddress = Http1 };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>SIGTERM: it finishes what it has, and ends.</summary>
    public Task<int> StopAsync() => process.StopAsync();

    /// <summary>SIGKILL: nothing is finished, nothing is cleaned up.</summary>
    public Task KillAsync() => process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Client.Dispose();
    }

    // Below the ports that connections get: one of those may be in use by the time somebody listens there.
    private const int FirstPort = 10_000;
    private const int Ports = 22_000;
    private static int lastPort = Random.Shared.Next(Ports);

    /// <summary>Two ports that nobody listens at, and that no other test of this run is given.</summary>
    internal static (int One, int Other) FreePorts() => (FreePort(), FreePort());

    private static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref lastPort) % Ports);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's: the next one.
            }
        }
    }
}
