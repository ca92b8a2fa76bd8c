using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Platform.Data;

/// <summary>The folder that everything a process keeps is in: database files, locks, what modules keep beside them.</summary>
public sealed class DataFolder
{
    /// <summary>Takes <c>Data:Folder</c>, or the folder <c>data</c> beside the host. Makes it if it is absent.</summary>
    /// <exception cref="StartRefusedException">It cannot be made or written to.</exception>
    public DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(
            configuration["Data:Folder"] is { Length: > 0 } configured
                ? configured
                : System.IO.Path.Combine(environment.ContentRootPath, "data")
        );
        try
        {
            PrivateFile.CreateFolder(Path);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The data folder {Path} cannot be used ({unusable.Message}). Set Data:Folder (environment "
                    + "Data__Folder) to a folder that this user may write to."
            );
        }
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The full path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
