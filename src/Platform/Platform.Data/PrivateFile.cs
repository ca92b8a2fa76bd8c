namespace Platform.Data;

/// <summary>Files and folders that only the process's user may read.</summary>
public static class PrivateFile
{
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file for reading and writing; one that is made here has mode 0600.</summary>
    /// <exception cref="IOException">Another process holds it in a way that <paramref name="share"/> excludes.</exception>
    public static FileStream Open(string path, FileMode mode, FileShare share, FileAccess access = FileAccess.ReadWrite)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UserOnly;
        return new FileStream(path, options);
    }

    /// <summary>Makes a folder, with mode 0700, unless it is there.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UserOnly | UnixFileMode.UserExecute);
    }
}
