namespace Platform.Data;

/// <summary>The folder and the files, which only their user may read.</summary>
internal sealed class SqliteFiles(string folder)
{
    private static readonly Lock Creating = new();

    private readonly string folder = Path.GetFullPath(folder);

    public string Of(string schema) => Path.Combine(folder, schema + ".db");

    public string LockOf(string schema) => Path.Combine(folder, schema + ".lock");

    /// <summary>
    /// Makes the file with its mode, unless it is there. A file that is there is never opened here: closing it would
    /// drop every lock that SQLite holds on it in this process (POSIX locks belong to the process), and another process
    /// would then take itself for the last user and remove the write-ahead log.
    /// </summary>
    public void Create(string schema)
    {
        lock (Creating)
        {
            PrivateFile.CreateFolder(folder);
            if (File.Exists(Of(schema)))
                return;
            try
            {
                // SQLite gives its companions (-wal, -shm) the mode of the file itself, so that one is made here.
                using var _ = PrivateFile.Open(Of(schema), FileMode.CreateNew, FileShare.ReadWrite | FileShare.Delete);
            }
            catch (IOException) when (File.Exists(Of(schema)))
            {
                // Another process was faster.
            }
        }
    }
}
