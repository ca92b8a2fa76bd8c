using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>What a service knows of its host: where it takes messages, and who handles what in the other modules.</summary>
internal sealed class ServiceHost(
    HostClient client,
    ITokenSource tokens,
    IConfiguration configuration,
    TimeProvider clock
) : ITargets
{
    private const string Http2Setting = "Platform:HostHttp2";

    private volatile Topology topology = Topology.Nothing;
    private volatile Instance? host;
    private volatile bool hasTakenBack;

    /// <summary>Who handles what in all modules, as the host knows them.</summary>
    public Topology Topology => topology;

    /// <summary>The placement sends nothing here any more: what waits is the host's to handle.</summary>
    public bool HasTakenBack
    {
        get => hasTakenBack;
        set => hasTakenBack = value;
    }

    /// <summary>Asks the host, which may have been replaced by another build.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public async Task LearnAsync(CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ListHandlers.Path);
        request.Headers.Add(ServiceTokens.Header, await tokens.TokenAsync(ServiceTokens.HostAudience, cancel));
        using var response = await client.Http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        var known =
            await response.Content.ReadFromJsonAsync(WireJson.Default.KnownHandlers, cancel)
            ?? throw new HttpRequestException("The host says nothing of its handlers.");
        topology = new Topology(known.Handlers);
        host = new Instance(
            Guid.Empty,
            ServiceTokens.Host,
            client.Address,
            Http2Of(known),
            "",
            Discovery.Configured,
            new ModuleSettings(),
            clock
        );
    }

    /// <summary>The host, for every module but the own one.</summary>
    public Instance? Choose(string module, bool canary, IReadOnlyCollection<Instance> tried) =>
        tried.Count == 0 ? host : null;

    // The host knows the port; by which name it is reached from here, the setting knows.
    private Uri Http2Of(KnownHandlers known) =>
        Uri.TryCreate(configuration[Http2Setting], UriKind.Absolute, out var set)
            ? set
            : new UriBuilder(client.Address) { Port = known.Http2.Port }.Uri;
}
