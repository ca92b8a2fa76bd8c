using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Platform.Extraction;

/// <summary>
/// <c>GET /platform/handlers</c>: who handles which message, in every module that this host answers for, and where it
/// takes messages for them.
/// </summary>
internal static class ListHandlers
{
    public const string Path = "/platform/handlers";

    public static JsonHttpResult<KnownHandlers> Endpoint(
        MessagingDescription here,
        RemovedModules removed,
        OpenAddresses addresses
    ) =>
        TypedResults.Json(
            new KnownHandlers(
                addresses.Http2,
                [.. here.Handlers, .. removed.Manifests.SelectMany(manifest => manifest.Handlers)]
            ),
            WireJson.Default.KnownHandlers
        );
}

/// <summary>What a host tells its services of the others.</summary>
/// <param name="Http2">Where it takes messages.</param>
/// <param name="Handlers">Who handles what.</param>
internal sealed record KnownHandlers(Uri Http2, IReadOnlyList<DescribedHandler> Handlers);
