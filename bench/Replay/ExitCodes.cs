namespace Replay;

internal static class ExitCodes
{
    public const int Balanced = 0;
    public const int FailedOrOff = 1;
    public const int CannotStart = 2;
    public const int Interrupted = 130;
}
