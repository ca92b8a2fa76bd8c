using Spectre.Console;

namespace Replay.Progress;

/// <summary>A bar with rate and time left.</summary>
internal sealed class TerminalProgress(IAnsiConsole console, TimeProvider clock) : IProgressView
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    public Task ShowAsync(Phase phase, Task work) =>
        console
            .Progress()
            .AutoRefresh(false)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn()
            )
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(phase.ToString(), maxValue: Math.Max(1, phase.Total));
                while (await Task.WhenAny(work, Task.Delay(Every, clock)) != work)
                {
                    Update();
                }
                Update();
                await work;

                void Update()
                {
                    bar.Description = phase.ToString();
                    bar.Value = phase.Total == 0 ? 1 : phase.Done;
                    bars.Refresh();
                }
            });
}
