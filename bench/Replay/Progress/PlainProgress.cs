namespace Replay.Progress;

/// <summary>One line every two seconds, for logs.</summary>
internal sealed class PlainProgress(TextWriter output, TimeProvider clock) : IProgressView
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    public async Task ShowAsync(Phase phase, Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(Every, clock)) != work)
        {
            await output.WriteLineAsync(phase.ToString());
        }
        await work;
        await output.WriteLineAsync(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{phase.Name, -16} {phase.Done, 7:N0} in {phase.Elapsed.TotalSeconds:N1} s"
            )
        );
    }
}
