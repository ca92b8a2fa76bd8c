namespace Platform.Data;

/// <summary>The folder and the files, which only their user may read.</summary>
internal sealed class SqliteFiles(string folder)
{
    private readonly string folder = Path.GetFullPath(folder);

    public string Of(string schema) => Path.Combine(folder, schema + ".db");

    public string LockOf(string schema) => Path.Combine(folder, schema + ".lock");

    public void Create(string schema)
    {
        PrivateFile.CreateFolder(folder);
        // SQLite gives its companions (-wal, -shm) the mode of the file itself, so that one is made here.
        using var _ = PrivateFile.Open(Of(schema), FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete);
    }
}
