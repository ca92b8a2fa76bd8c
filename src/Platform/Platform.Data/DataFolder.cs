using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Platform.Data;

/// <summary>The folder that everything a process keeps is in: database files, locks, what modules keep beside them.</summary>
public static class DataFolder
{
    /// <summary><c>Data:Folder</c>, or the folder <c>data</c> beside the host; the full path. Made if it is absent.</summary>
    /// <exception cref="StartRefusedException">It cannot be made or written to.</exception>
    public static string Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(
            configuration["Data:Folder"] is { Length: > 0 } configured
                ? configured
                : Path.Combine(environment.ContentRootPath, "data")
        );
        try
        {
            PrivateFile.CreateFolder(folder);
            return folder;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The data folder {folder} cannot be used ({unusable.Message}). Set Data:Folder (environment "
                    + "Data__Folder) to a folder that this user may write to."
            );
        }
    }
}
