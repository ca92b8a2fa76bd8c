using System.Diagnostics;
using System.Linq.Expressions;

namespace Shop;

internal sealed class Hours
{
    private readonly DateTime opened = DateTime.Now; // <= Shop.Hours.Hours(): System.DateTime.Now

    private static DateTimeOffset Now() => DateTimeOffset.UtcNow; // <= Shop.Hours.Now(): System.DateTimeOffset.UtcNow

    private static Func<DateTime> Today() => () => DateTime.Today; // <= Shop.Hours.Today(): System.DateTime.Today

    private static Expression<Func<Hours, bool>> Quoted() => hours => hours.opened < DateTime.UtcNow; // <= Shop.Hours.Quoted(): System.DateTime.UtcNow

    private static long Watch() => Stopwatch.GetTimestamp(); // <= Shop.Hours.Watch(): System.Diagnostics.Stopwatch.GetTimestamp

    private static long Ticks() => Environment.TickCount64; // <= Shop.Hours.Ticks(): System.Environment.TickCount64

    private static Guid Id() => Guid.CreateVersion7(); // <= Shop.Hours.Id(): System.Guid.CreateVersion7

    private static DateTimeOffset Machine() => TimeProvider.System.GetUtcNow(); // <= Shop.Hours.Machine(): System.TimeProvider.System

    private static async Task Wait(Task closed, CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromHours(8), cancel); // <= Shop.Hours.Wait(Task, CancellationToken): System.Threading.Tasks.Task.Delay
        await closed.WaitAsync(TimeSpan.FromHours(1), cancel); // <= Shop.Hours.Wait(Task, CancellationToken): System.Threading.Tasks.Task.WaitAsync
    }

    private static object Beat() => new Timer(_ => { }); // <= Shop.Hours.Beat(): new System.Threading.Timer

    private static void Stop()
    {
        using var timeout = new CancellationTokenSource(1000); // <= Shop.Hours.Stop(): new System.Threading.CancellationTokenSource
        timeout.CancelAfter(1000); // <= Shop.Hours.Stop(): System.Threading.CancellationTokenSource.CancelAfter
        using var period = new PeriodicTimer(TimeSpan.FromHours(1)); // <= Shop.Hours.Stop(): new System.Threading.PeriodicTimer
    }
}
