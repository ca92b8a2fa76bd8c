namespace UnitTests.Extraction;

/// <summary>As on the server's threads, and unlike in a test, what is told is taken in before the next line.</summary>
internal static class NoContext
{
    public static void Set() => SynchronizationContext.SetSynchronizationContext(null);
}
