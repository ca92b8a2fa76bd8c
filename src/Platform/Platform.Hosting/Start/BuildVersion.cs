using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Platform.Hosting;

/// <summary>Which version of the application this is.</summary>
internal static class BuildVersion
{
    /// <summary>The setting <c>Platform:Version</c>, or the version of the build.</summary>
    public static string Of(IConfiguration configuration) =>
        configuration["Platform:Version"] is { Length: > 0 } set ? set : OfBuild();

    private static string OfBuild() =>
        Assembly
            .GetEntryAssembly()
            ?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";
}
