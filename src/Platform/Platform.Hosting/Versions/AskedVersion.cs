using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>The version that a request names in its path; without one, it is for the newest.</summary>
internal sealed record AskedVersion(int Number)
{
    /// <summary>The version that a request names; without one, later than any.</summary>
    public static int Of(HttpContext context) => context.Features.Get<AskedVersion>()?.Number ?? int.MaxValue;
}
