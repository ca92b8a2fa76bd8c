namespace Shop;

internal sealed class Hours(TimeProvider time)
{
    private static readonly DateTime Founded = new(1869, 11, 6);

    private Guid Id() => Guid.CreateVersion7(time.GetUtcNow());

    private static Guid Random() => Guid.NewGuid();

    private static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text) + (Founded - DateTime.UnixEpoch);

    private async Task Wait(Task closed, CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromHours(8), time, cancel);
        await closed.WaitAsync(TimeSpan.FromHours(1), time, cancel);
        await closed.WaitAsync(cancel);
    }

    private void Stop()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromHours(1), time);
        using var closed = new CancellationTokenSource();
        using var timer = time.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.Zero);
        using var period = new PeriodicTimer(TimeSpan.FromHours(1), time);
    }
}
