using System.Text.Json;
using Platform.Data;
using Platform.Hosting;

namespace Monolith.Sample;

/// <summary>
/// In Development: offers an empty shop a day of real invoices, and loads it when told to, by <c>--sample</c> or on the
/// console page.
/// </summary>
internal sealed partial class SampleService(
    OpenAddresses addresses,
    IConfiguration configuration,
    DataFolder data,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<SampleService> log
) : BackgroundService
{
    private readonly SemaphoreSlim wanted = new(0);
    private SampleState state = SampleState.Unknown;

    public SampleState State => Volatile.Read(ref state);

    /// <summary>Has it loaded, if the shop is empty.</summary>
    /// <returns>False when that is under way, or there is something in the shop.</returns>
    public bool Load()
    {
        if (Interlocked.CompareExchange(ref state, SampleState.Of(0, 0), SampleState.Offered) != SampleState.Offered)
            return false;
        wanted.Release();
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            using var shop = SampleShop.At(addresses.Http1);
            var isCutOff = SampleClerk.IsAtWork(data);
            if (!isCutOff && await IsFullAsync(shop, stoppingToken))
            {
                Volatile.Write(ref state, SampleState.NotNeeded);
                if (IsAskedFor)
                    NotEmpty();
                return;
            }

            Volatile.Write(ref state, SampleState.Offered);
            if (IsAskedFor || isCutOff)
                Load();
            else
                Offer(addresses.Http1);
            await wanted.WaitAsync(stoppingToken);
            await LoadAsync(shop, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The shop closes.
        }
        catch (Exception wrong)
        {
            // Whatever it is: a sample is nothing that a shop closes for.
            Volatile.Write(ref state, SampleState.Failed);
            Failed(wrong.Message);
        }
    }

    private bool IsAskedFor => configuration.GetValue<bool>(SampleServices.Setting);

    private static async Task<bool> IsFullAsync(SampleShop shop, CancellationToken cancel) =>
        (await shop.GetAsync("/api/products?limit=1", cancel)).GetProperty("items").GetArrayLength() > 0;

    private async Task LoadAsync(SampleShop shop, CancellationToken cancel)
    {
        var operating = Operator();
        await shop.SignInAsync(operating.Email, operating.Password, cancel);
        var day = SampleDay.Read(Path.Combine(AppContext.BaseDirectory, "sample", "2010-12-01-excerpt.csv"));
        await new SampleLoad(shop, Tell, clock).RunAsync(day, SampleClerk.In(data), operating, cancel);
        SampleClerk.Leave(data);
        Volatile.Write(ref state, SampleState.NotNeeded);
        Loaded(day.Count);
    }

    private void Tell(int orders, int of)
    {
        Volatile.Write(ref state, SampleState.Of(orders, of));
        if (orders > 0 && orders % 10 == 0)
            Loading(orders, of);
    }

    /// <summary>As the first start has made it.</summary>
    private (string Email, string Password) Operator()
    {
        if (configuration["Users:Operator:Password"] is { Length: > 0 } password)
            return (configuration["Users:Operator:Email"] ?? "operator@shop.example", password);
        var file = data.File("operator.json");
        if (!File.Exists(file))
            throw new SampleException(
                "nobody knows the operator's password here: say it in Users:Operator:Email and Users:Operator:Password."
            );
        var kept = JsonElement.Parse(File.ReadAllBytes(file));
        return (kept.GetProperty("email").GetString()!, kept.GetProperty("password").GetString()!);
    }

    private async Task StartedAsync(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var open = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }

    [LoggerMessage(
        LogLevel.Information,
        "The shop is empty. A day of real invoices is there to be loaded: start it with --sample=true, or at {Address}."
    )]
    private partial void Offer(Uri address);

    [LoggerMessage(LogLevel.Information, "The sample: {Orders} of {Of} orders are there.")]
    private partial void Loading(int orders, int of);

    [LoggerMessage(LogLevel.Information, "The sample is there: {Orders} orders.")]
    private partial void Loaded(int orders);

    [LoggerMessage(LogLevel.Warning, "The sample was not loaded, because the shop is not empty.")]
    private partial void NotEmpty();

    [LoggerMessage(LogLevel.Error, "The sample could not be loaded: {Reason}")]
    private partial void Failed(string reason);
}

/// <summary>How far the sample is.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Orders">How many of its orders are there.</param>
/// <param name="Total">How many there will be.</param>
internal sealed record SampleState(string Name, int Orders = 0, int Total = 0)
{
    public static readonly SampleState Unknown = new("unknown");
    public static readonly SampleState Offered = new("offered");
    public static readonly SampleState NotNeeded = new("not-needed");
    public static readonly SampleState Failed = new("failed");

    public static SampleState Of(int orders, int total) => new("loading", orders, total);
}
