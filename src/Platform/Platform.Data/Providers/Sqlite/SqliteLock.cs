namespace Platform.Data;

/// <summary>A lock on a file: shared or alone. The system takes it back when the process ends, however it ends.</summary>
internal static class SqliteLock
{
    // What the system says when another has the lock: Linux, macOS, Windows.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    public static IDisposable? Try(string path, bool alone)
    {
        try
        {
            return alone
                ? PrivateFile.Open(path, FileMode.OpenOrCreate, FileShare.None)
                : PrivateFile.Open(path, FileMode.OpenOrCreate, FileShare.Read, FileAccess.Read);
        }
        catch (IOException error) when (Taken.Contains(error.HResult))
        {
            return null;
        }
    }
}
