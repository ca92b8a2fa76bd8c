using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>Who this service is.</summary>
internal sealed class ServiceIdentity(string module, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>This process.</summary>
    public Guid Id { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>The module that it runs.</summary>
    public string Module => module;

    /// <summary>The setting <c>Platform:Version</c>, or the version of the build.</summary>
    public string Version { get; } = configuration["Platform:Version"] is { Length: > 0 } set ? set : OfBuild();

    /// <summary>The name that others reach this machine by, when it is not the one that it listens on.</summary>
    public string? AdvertisedHost { get; } = configuration["Platform:AdvertisedHost"];

    private static string OfBuild() =>
        Assembly
            .GetEntryAssembly()
            ?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";
}
