using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Platform.Data;

/// <summary>The folder that everything a process keeps is in: database files, locks, what modules keep beside them.</summary>
public static class DataFolder
{
    /// <summary><c>Data:Folder</c>, or the folder <c>data</c> beside the host; the full path.</summary>
    public static string Of(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(
            configuration["Data:Folder"] is { Length: > 0 } folder
                ? folder
                : Path.Combine(environment.ContentRootPath, "data")
        );
}
