using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Runs an application as its command line says.</summary>
public static partial class Running
{
    /// <summary>
    /// Serves until it is told to stop; with <c>describe</c> prints what it is made of, with <c>--openapi folder</c>
    /// writes the interface's documents, with <c>--migrate-only</c> brings the schemas up to date, with <c>--provision</c>
    /// makes schemas and logins on a server, with <c>--script-migrations folder</c> and <c>--script-provision folder</c>
    /// writes the SQL for either, and ends.
    /// </summary>
    /// <returns>The exit code of the process.</returns>
    /// <exception cref="StartRefusedException">It cannot start, and says why in a sentence.</exception>
    public static async Task<int> RunAsync(this WebApplication app, string[] args)
    {
        await using (app)
        {
            if (args.Contains(Verbs.Describe))
            {
                await Console.Out.WriteAsync(Description.Of(app));
                return 0;
            }

            if (app.Configuration[Verbs.OpenApi] is { } folder)
            {
                await app.Services.GetRequiredService<ApiDocuments>().WriteAsync(folder);
                return 0;
            }

            if (await app.RunDatabaseVerbAsync(args))
                return 0;

            var migrated = MigrateAsync(app);
            if (args.Contains(Verbs.MigrateOnly))
            {
                await migrated;
                return 0;
            }

            try
            {
                // While the disk works, routes are compiled.
                app.CheckRoutes();
            }
            finally
            {
                await migrated;
            }

            if (app.Services.GetService<Variants>() is { } variants)
                await variants.CheckAsync();
            await ServeAsync(app);
            return 0;
        }
    }

    /// <summary>Says on standard error, in one sentence, why it did not start.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Report(this StartRefusedException refused)
    {
        Console.Error.WriteLine(refused.Message);
        return refused.ExitCode;
    }

    internal static IReadOnlyList<RouteEndpoint> Endpoints(this WebApplication app)
    {
        // What is mapped becomes known to the application only here, and is made only once.
        app.UseEndpoints(static _ => { });
        return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
    }

    private static void CheckRoutes(this WebApplication app)
    {
        var endpoints = app.Endpoints();
        ModuleRoutes.Check(endpoints);
        app.Services.GetService<RateLimits>()?.Check(endpoints);
        // Without a source of users' keys this refuses, instead of the first caller being refused.
        app.Services.GetRequiredService<IUserKeys>();
    }

    private static Task MigrateAsync(WebApplication app) =>
        Task.Run(async () =>
        {
            await app.Services.GetRequiredService<SchemaMigrations>().ApplyAsync();
            if (app.Services.GetService<PlatformKeys>() is { } keys)
            {
                await keys.LoadAsync(CancellationToken.None);
            }
        });

    private static async Task ServeAsync(WebApplication app)
    {
        // Kestrel has been told where to listen; without this it would hear it a second time, and warn.
        app.Services.GetRequiredService<IServer>().Features.Set<IServerAddressesFeature>(null);
        await StartAsync(app);
        app.Services.GetRequiredService<StartPhase>().Over = true;
        Announce(app);
        await app.WaitForShutdownAsync();
    }

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused)
        {
            // What had started before works with the databases, which are closed when the application is disposed.
            await app.StopAsync();
            if (refused is IOException or SocketException)
                throw new StartRefusedException($"It cannot listen: {refused.Message}");
            throw;
        }
    }

    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<OpenAddresses>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Host");
        Serving(log, addresses.ToString());
    }

    [LoggerMessage(LogLevel.Information, "Serving on {Addresses}.")]
    private static partial void Serving(ILogger log, string addresses);
}
