using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reporting.Data;

namespace Reporting;

/// <summary>
/// Looks once a second whether the log has something that is not counted yet. Many events are counted in one go: of
/// what is sold together in that time, each product is one changed row.
/// </summary>
internal sealed partial class KeepCounting(
    IDbContextFactory<ReportingDbContext> contexts,
    IMessageBus bus,
    TimeProvider time,
    ILogger<KeepCounting> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                while (await GoOnAsync(stoppingToken)) { }
            }
            catch (Exception thrown) when (!stoppingToken.IsCancellationRequested)
            {
                // What is in the log stays there, and a rebuild goes on where it was.
                LogWaits(thrown.Message);
            }
    }

    // Whether there is more to do at once.
    private async Task<bool> GoOnAsync(CancellationToken cancel)
    {
        IReadOnlyList<ReadModel> models;
        long last;
        await using (var reporting = await contexts.CreateDbContextAsync(cancel))
        {
            models = await reporting.Models.OrderBy(model => model.Generation).ToListAsync(cancel);
            last = await reporting.Log.MaxAsync(logged => (long?)logged.Sequence, cancel) ?? 0;
        }

        if (models is [.., { PastOf: { } past } newest])
        {
            await bus.InvokeAsync(new ReadPast(newest.Generation, past, newest.PastPlace), cancel);
            return true;
        }

        var isCounted = models is [{ CompleteAt: not null } only] ? only.Position >= last : models is [] && last == 0;
        return !isCounted && (await bus.InvokeAsync<NewsCounted>(new CountNews(), cancel)).More;
    }

    [LoggerMessage(LogLevel.Warning, "Reports are not up to date: {Error}")]
    private partial void LogWaits(string error);
}
