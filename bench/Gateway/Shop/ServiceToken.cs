using Microsoft.Extensions.DependencyInjection;
using Platform.Extraction;
using Platform.Hosting;

namespace Gateway.Shop;

/// <summary>A token as the host shows it to a service, signed with the same key, for whoever stands in for the host.</summary>
internal static class ServiceToken
{
    public const string Header = ServiceTokens.Header;

    public static async Task<string> ForAsync(string module, string dataFolder)
    {
        await using var process = PlatformHost.CreateBuilder([$"--Data:Folder={dataFolder}"]).Build();
        var keys = process.Services.GetRequiredService<PlatformKeys>();
        await keys.LoadAsync(CancellationToken.None);
        return await new HostTokens(keys, TimeProvider.System).TokenAsync(
            ServiceTokens.AudienceOf(module),
            CancellationToken.None
        );
    }
}
