using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Platform.Hosting;

/// <summary>
/// Before routing: <c>/api/v2/orders</c> is <c>/api/orders</c> in version 2. On the way back: addresses of the answer
/// are of the same version, and what is deprecated says so.
/// </summary>
internal sealed class VersionedPaths(RequestDelegate next, EndpointDataSource endpoints, bool anyVersion)
{
    private const string Unversioned = "/api";
    private int newest;

    /// <summary>The newest version that a route here says; 1 when none says anything.</summary>
    private int Newest => newest > 0 ? newest : newest = endpoints.Endpoints.Max(FirstVersion.Of);

    public Task InvokeAsync(HttpContext context)
    {
        if (VersionIn(context.Request.Path.Value, out var rest) is { } version && IsKnown(version))
        {
            context.Request.Path = Unversioned + rest;
            context.Features.Set(new AskedVersion(version));
            context.Response.OnStarting(() => FinishAsync(context, version, rest));
        }

        return next(context);
    }

    private bool IsKnown(int version) => anyVersion || version <= Newest;

    private Task FinishAsync(HttpContext context, int version, string rest)
    {
        var headers = context.Response.Headers;
        if (
            headers.Location is [{ } location]
            && location.StartsWith(Unversioned + "/", StringComparison.Ordinal)
            && VersionIn(location, out _) is null
        )
            headers.Location = $"{Unversioned}/v{version}{location[Unversioned.Length..]}";
        context
            .GetEndpoint()
            ?.Metadata.GetMetadata<Deprecation>()
            ?.SayIn(context.Response, $"{Unversioned}/v{Newest}{new PathString(rest).ToUriComponent()}");
        return Task.CompletedTask;
    }

    /// <summary>The version of <c>/api/v2/orders</c>, and the rest, <c>/orders</c>; null when it names none.</summary>
    private static int? VersionIn(string? path, out string rest)
    {
        const string prefix = Unversioned + "/v";
        rest = "";
        if (path is null || !path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return null;

        var end = path.IndexOf('/', prefix.Length);
        var digits = path.AsSpan(prefix.Length, (end < 0 ? path.Length : end) - prefix.Length);
        rest = end < 0 ? "" : path[end..];
        return
            digits is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
    }
}
