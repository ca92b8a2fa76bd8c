using System.Threading.Channels;

namespace IntegrationTests.Extraction;

/// <summary>A clock whose alarms ring when the test says so; it waits for the next one to be set.</summary>
internal sealed class AlarmClock : TimeProvider
{
    private readonly Channel<Alarm> alarms = Channel.CreateUnbounded<Alarm>();

    /// <summary>The next alarm that is set, after how long it would ring, and how to make it.</summary>
    public async Task<Alarm> NextAsync() =>
        await alarms.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(dueTime, () => callback(state));
        alarms.Writer.TryWrite(alarm);
        return alarm;
    }

    internal sealed record Alarm(TimeSpan After, Action Ring) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
