using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.KeyPerFile;

namespace Platform.Hosting;

/// <summary>Settings from mounted files, one value a file: <c>Users__Operator__Password</c>.</summary>
internal static class Secrets
{
    private const string Mounted = "/run/secrets";

    /// <summary>Adds the folders of secrets above the settings files and below the environment.</summary>
    public static void AddSecrets(this ConfigurationManager configuration)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var folders = new[] { Mounted, configuration["Secrets:Folder"] };
        foreach (var folder in folders.OfType<string>().Where(Directory.Exists))
        {
            var files = new KeyPerFileConfigurationSource { Optional = true };
            files.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetFullPath(folder));
            sources.Insert(FirstAbove(sources), files);
        }
    }

    private static int FirstAbove(IList<IConfigurationSource> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i] is EnvironmentVariablesConfigurationSource { Prefix: null or "" })
            {
                return i;
            }
        }

        return sources.Count;
    }
}
