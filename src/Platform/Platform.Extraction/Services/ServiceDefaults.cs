using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>Settings of an extracted service that hold where nobody says otherwise.</summary>
internal static class ServiceDefaults
{
    public const string Host = "Platform:Host";
    private const string Authority = "Auth:Authority";

    /// <summary>The metadata by which a build names the data folder of the host that was built beside it.</summary>
    private const string HostData = "HostData";

    public static void AddTo(IConfigurationBuilder configuration) =>
        configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                [Host] = "http://localhost:5000",
                ["Data:Folder"] = FolderOfHost(),
                ["urls"] = "http://127.0.0.1:0",
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:System"] = "Warning",
                ["Logging:LogLevel:Yarp"] = "Warning",
            }
        );

    /// <summary>Users' keys are read where the host is, unless a setting says where else.</summary>
    public static void AddUsersAuthority(this ConfigurationManager configuration) =>
        configuration[Authority] ??= configuration[Host];

    private static string? FolderOfHost() =>
        Assembly
            .GetEntryAssembly()
            ?.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == HostData)
            ?.Value;
}
