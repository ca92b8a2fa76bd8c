using IntegrationTests.Data;
using IntegrationTests.Messaging.Guarantees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging;

/// <summary>One process of a system of two modules, Alpha and Beta, on a folder that several may share.</summary>
public sealed class Rig : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DatabaseProvider _provider;
    private bool _started;

    private Rig(IHost host, DatabaseProvider provider) => (_host, _provider) = (host, provider);

    public IServiceProvider Services => _host.Services;

    public IMessageBus Bus => Services.GetRequiredService<IMessageBus>();

    internal MessagingRuntime Runtime => Services.GetRequiredService<MessagingRuntime>();

    public ModuleDatabase<AlphaDbContext> Alpha => Services.GetRequiredService<ModuleDatabase<AlphaDbContext>>();

    public ModuleDatabase<BetaDbContext> Beta => Services.GetRequiredService<ModuleDatabase<BetaDbContext>>();

    /// <summary>Makes a process without starting it: it can send, and delivers nothing.</summary>
    public static Task<Rig> CreateAsync(TemporaryFolder folder, RigOptions? options = null) =>
        CreateAsync(folder.Path, options ?? new RigOptions());

    public static async Task<Rig> CreateAsync(string folder, RigOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var provider = TestDatabase.Open(folder, patience: TimeSpan.FromSeconds(5));
        builder.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton(new DatabaseProviders(provider));
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(options.Messaging);
        builder.Services.AddSingleton(options.Probe);
        options.Services(builder.Services);
        options.Broken?.Apply(builder.Services, options.Messaging);
        builder.Services.AddModuleDatabase<AlphaDbContext>();
        builder.Services.AddModuleDatabase<BetaDbContext>();
        builder.Services.AddMessaging();
        builder.Services.AddModuleMessaging(
            Module("Alpha", typeof(AlphaDbContext), options.AlphaPolicies, options.Alpha)
        );
        builder.Services.AddModuleMessaging(Module("Beta", typeof(BetaDbContext), options.BetaPolicies, options.Beta));
        var host = builder.Build();
        var rig = new Rig(host, provider);
        await CreateTablesAsync(rig.Alpha);
        await CreateTablesAsync(rig.Beta);
        return rig;
    }

    public static async Task<Rig> StartAsync(TemporaryFolder folder, RigOptions? options = null)
    {
        var rig = await CreateAsync(folder, options);
        await rig.StartAsync();
        return rig;
    }

    public async Task StartAsync()
    {
        _started = true;
        await _host.StartAsync();
    }

    /// <summary>Stores messages as a process that has no room for them: nobody holds them.</summary>
    public static async Task LeaveBehindAsync(TemporaryFolder folder, RigOptions options, params object[] messages)
    {
        options.Messaging.Capacity = 0;
        await using var sender = await CreateAsync(folder, options);
        foreach (var message in messages)
        {
            await sender.Bus.SendAsync(message);
        }
    }

    /// <summary>
    /// Ends the process as SIGKILL would, as far as others can see: an open transaction is undone, it writes no more,
    /// what it held stays held, its lock is gone. Not while a handler is using the database: see <see cref="CrashAsync"/>.
    /// </summary>
    public void Crash()
    {
        Alpha.Dispose();
        Beta.Dispose();
        (_provider as IDisposable)?.Dispose();
    }

    /// <summary>The same between two transactions, for a process that is at work.</summary>
    public async Task CrashAsync()
    {
        await using var alpha = await Alpha.BeginWriteAsync();
        await using var beta = await Beta.BeginWriteAsync();
        Crash();
    }

    public static async Task ExecuteAsync(ModuleDatabase database, string sql)
    {
        await using var transaction = await database.BeginWriteAsync();
        await transaction.Prepared(TestDatabase.Sql(database, sql)).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What Alpha's handlers have written, in the order of their commits.</summary>
    public async Task<List<string>> AlphaNotesAsync()
    {
        await using var alpha = Alpha.CreateReader();
        return await alpha.Notes.OrderBy(n => n.Sequence).Select(n => n.Text).ToListAsync();
    }

    /// <summary>What Beta's handlers have written, in the order of their commits.</summary>
    public async Task<List<string>> BetaNotesAsync()
    {
        await using var beta = Beta.CreateReader();
        return await beta.Notes.OrderBy(n => n.Sequence).Select(n => n.Text).ToListAsync();
    }

    public static async Task<long> CountAsync(ModuleDatabase database, string table, string where = "1 = 1")
    {
        await using var reading = await database.OpenReadAsync();
        await using var command = reading.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests.
        command.CommandText = TestDatabase.Sql(database, $"SELECT COUNT(*) FROM [{table}] WHERE {where}");
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_started)
        {
            Services.GetRequiredService<Probe>().OpenAll();
            await _host.StopAsync();
        }

        _host.Dispose();
        (_provider as IDisposable)?.Dispose();
    }

    private static ModuleRegistration Module(
        string name,
        Type context,
        MessagingPolicies policies,
        IReadOnlyList<Type> handlers
    ) => new(name, typeof(Rig).Assembly, context, policies) { HandlerTypes = handlers };

    private static async Task CreateTablesAsync<TContext>(ModuleDatabase<TContext> database)
        where TContext : ModuleDbContext
    {
        await using var transaction = await database.BeginWriteAsync();
        await using var context = database.Create(transaction);
        await using var reading = await database.OpenReadAsync();
        if (!await database.Provider.TableExistsAsync(reading, database.Schema, "outbox", default))
        {
            await transaction.Prepared(context.Database.GenerateCreateScript()).ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
    }
}

/// <summary>How a <see cref="Rig"/> is set up.</summary>
public sealed class RigOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public MessagingOptions Messaging { get; init; } = new() { Poll = TimeSpan.FromMilliseconds(50) };

    public MessagingPolicies AlphaPolicies { get; } = new();

    public MessagingPolicies BetaPolicies { get; } = new();

    public IReadOnlyList<Type> Alpha { get; init; } = [];

    public IReadOnlyList<Type> Beta { get; init; } = [];

    public Probe Probe { get; init; } = new();

    internal Breakage? Broken { get; init; }

    public Action<IServiceCollection> Services { get; init; } = static _ => { };
}
