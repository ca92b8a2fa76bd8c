namespace Replay.Progress;

/// <summary>Shows how far a phase is while its work runs.</summary>
internal interface IProgressView
{
    /// <summary>Ends when the work does, and fails when it does.</summary>
    Task ShowAsync(Phase phase, Task work);
}
