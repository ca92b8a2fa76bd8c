using System.Net;

namespace Replay.Shop;

/// <summary>A request that can be sent, and sent again.</summary>
/// <param name="Method">GET, POST or PUT.</param>
/// <param name="Route">The path's pattern, which names the request in the report: <c>/api/orders/{id}</c>.</param>
/// <param name="Path">The path itself.</param>
internal sealed record ShopRequest(HttpMethod Method, string Route, string Path)
{
    public static ShopRequest Get(string route, string path) => new(HttpMethod.Get, route, path);

    public static ShopRequest Post(string path) => new(HttpMethod.Post, path, path);

    /// <summary>Who asks; null for nobody in particular.</summary>
    public Session? As { get; init; }

    public byte[]? Body { get; init; }

    public string BodyType { get; init; } = "application/json";

    public string? Key { get; init; }

    /// <summary>For how many seconds the shop may wait for the end before it answers.</summary>
    public int? Wait { get; init; }

    /// <summary>Refusals that the caller is ready for: they are no failure, and the answer has no value.</summary>
    public IReadOnlyList<HttpStatusCode> Expected { get; init; } = [];

    public string Name => $"{Method} {Route}";
}
