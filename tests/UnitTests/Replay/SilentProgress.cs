using Replay.Progress;

namespace UnitTests.Replaying;

internal sealed class SilentProgress : IProgressView
{
    public Task ShowAsync(Phase phase, Task work) => work;
}
