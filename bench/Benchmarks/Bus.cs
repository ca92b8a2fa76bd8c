using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Data;
using Platform.Messaging;

namespace Benchmarks;

/// <summary>A process with two modules: what one publishes, the other handles.</summary>
internal static class Bus
{
    public static async Task<IHost> StartAsync(DatabaseProvider provider)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddConsole());
        builder.Services.AddSingleton(new DatabaseProviders(provider));
        builder.Services.AddModuleDatabase<SenderDbContext>();
        builder.Services.AddModuleDatabase<ReceiverDbContext>();
        builder.Services.AddSingleton<Counter>();
        builder.Services.AddMessaging();
        Add(
            builder.Services,
            "Sender",
            typeof(SenderDbContext),
            typeof(PingHandler),
            typeof(AskHandler),
            typeof(SendHandler)
        );
        Add(builder.Services, "Receiver", typeof(ReceiverDbContext), typeof(SentHandler));
        var host = builder.Build();
        await CreateTablesAsync(host.Services.GetRequiredService<ModuleDatabase<SenderDbContext>>());
        await CreateTablesAsync(host.Services.GetRequiredService<ModuleDatabase<ReceiverDbContext>>());
        await host.StartAsync();
        return host;
    }

    private static void Add(IServiceCollection services, string name, Type context, params Type[] handlers) =>
        services.AddModuleMessaging(
            new ModuleRegistration(name, typeof(Bus).Assembly, context, new MessagingPolicies())
            {
                HandlerTypes = handlers,
            }
        );

    private static async Task CreateTablesAsync<T>(ModuleDatabase<T> database)
        where T : ModuleDbContext
    {
        await using var transaction = await database.BeginWriteAsync();
        await using var context = database.Create(transaction);
        await transaction.Prepared(context.Database.GenerateCreateScript()).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}

/// <summary>A row that the receiver writes for each event.</summary>
public sealed class Receipt
{
    public long Sequence { get; set; }

    [MaxLength(200)]
    public required string Text { get; set; }
}

public sealed class SenderDbContext(DbContextOptions<SenderDbContext> options) : ModuleDbContext(options);

public sealed class ReceiverDbContext(DbContextOptions<ReceiverDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Receipt> Receipts => Set<Receipt>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Receipt>().HasKey(r => r.Sequence);
    }
}

public sealed record Ping(int Number);

public sealed record Pong(int Number);

public static class PingHandler
{
    public static Pong Handle(Ping ping) => new(ping.Number);
}

public sealed record Ask(int Number) : Platform.Contracts.IQuestion<Pong>;

public static class AskHandler
{
    public static Pong Handle(Ask ask) => new(ask.Number);
}

public sealed record Send(string Text);

[MessageIdentity("sender.sent")]
public sealed record Sent(string Text) : IEvent;

public static class SendHandler
{
    public static Sent Handle(Send command, SenderDbContext sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return new Sent(command.Text);
    }
}

public static class SentHandler
{
    public static void Handle(Sent sent, ReceiverDbContext receiver, Counter counter)
    {
        receiver.Add(new Receipt { Text = sent.Text });
        counter.Add();
    }
}

/// <summary>Counts what was handled and says when it is enough.</summary>
public sealed class Counter
{
    private TaskCompletionSource _enough = new();
    private int _open;

    public Task Expect(int count)
    {
        _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _open, count);
        return _enough.Task;
    }

    public void Add()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _enough.TrySetResult();
        }
    }
}
