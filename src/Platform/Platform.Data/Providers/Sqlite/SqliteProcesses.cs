namespace Platform.Data;

/// <summary>
/// The processes that use a data folder: each holds a lock on a file of its own, which the system lets go when the
/// process ends in whatever way.
/// </summary>
internal sealed class SqliteProcesses(string folder) : IDisposable
{
    private readonly string folder = Path.Combine(folder, "processes");
    private readonly Dictionary<Guid, FileStream> entered = [];

    public void Enter(Guid process)
    {
        lock (entered)
        {
            if (entered.ContainsKey(process))
                return;
            PrivateFile.CreateFolder(folder);
            entered[process] = PrivateFile.Open(PathOf(process), FileMode.Create, FileShare.None);
        }
    }

    public bool HasEnded(Guid process)
    {
        var path = PathOf(process);
        if (!File.Exists(path))
            return true;
        try
        {
            using var abandoned = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            File.Delete(path);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        lock (entered)
        {
            foreach (var (process, file) in entered)
            {
                file.Dispose();
                File.Delete(PathOf(process));
            }
            entered.Clear();
        }
    }

    private string PathOf(Guid process) => Path.Combine(folder, process.ToString("N"));
}
