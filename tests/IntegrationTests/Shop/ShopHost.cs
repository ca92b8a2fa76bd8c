using IntegrationTests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith;
using Monolith.Console;
using Monolith.Gateway;
using Platform.Hosting;

namespace IntegrationTests.Shop;

/// <summary>
/// The whole shop in this process, as <c>src/Host</c> puts it together: real addresses on free ports, a data folder of
/// its own, an operator, and accounts of each role as they are asked for.
/// </summary>
public sealed class ShopHost : IAsyncDisposable
{
    private readonly TemporaryFolder? ownFolder;
    private readonly WebApplication app;
    private readonly IHostApplicationLifetime lifetime;
    private readonly Task<int> running;
    private readonly Accounts accounts;

    private ShopHost(WebApplication app, Task<int> running, TemporaryFolder? ownFolder, RecordedLog log)
    {
        this.app = app;
        // A test may end it before it is disposed of.
        lifetime = app.Lifetime;
        this.running = running;
        this.ownFolder = ownFolder;
        Log = log;
        var addresses = app.Services.GetRequiredService<OpenAddresses>();
        (Http1, Http2) = (addresses.Http1, addresses.Http2);
        Anonymous = new HttpClient { BaseAddress = Http1 };
        accounts = new Accounts(Http1, Anonymous);
    }

    /// <summary>The address that speaks HTTP/1.1.</summary>
    public Uri Http1 { get; }

    /// <summary>The address that speaks HTTP/2 in clear text.</summary>
    public Uri Http2 { get; }

    /// <summary>A caller who is not signed in.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>The services of the host: the bus, databases, whatever a test must look into.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>What the host has logged so far.</summary>
    public RecordedLog Log { get; }

    /// <param name="options">What is special about this shop; nothing when left out.</param>
    public static async Task<ShopHost> StartAsync(ShopOptions? options = null)
    {
        options ??= new ShopOptions();
        var ownFolder = options.Folder is null ? new TemporaryFolder() : null;
        var args = options.Arguments(options.Folder ?? ownFolder!.Path);
        var log = new RecordedLog();

        var builder = MonolithHost.CreateBuilder(args);
        builder.AddModules();
        builder.AddGateway();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(options.LogLevel);
        builder.Services.Replace(ServiceDescriptor.Singleton(options.Clock));
        options.Services(builder.Services);
        var app = builder.Build();
        app.MapGateway();
        app.MapModules();
        app.MapConsole();

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Lifetime.ApplicationStarted.Register(started.SetResult);
        var running = app.RunAsync(args);
        if (await Task.WhenAny(started.Task, running) == running)
        {
            await running;
            throw new InvalidOperationException("The shop ended before it had started.");
        }

        return new ShopHost(app, running, ownFolder, log);
    }

    /// <summary>A client signed in with an account that has this role (and no other), the same one each time.</summary>
    public Task<HttpClient> As(string role) => accounts.As(role);

    /// <summary>A client signed in with a new account that has this role.</summary>
    public Task<HttpClient> AsAnother(string role) => accounts.AsAnother(role);

    public async ValueTask DisposeAsync()
    {
        Anonymous.Dispose();
        accounts.Dispose();
        lifetime.StopApplication();
        await running;
        ownFolder?.Dispose();
    }
}
