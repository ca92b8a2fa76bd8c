using Microsoft.AspNetCore.Http;

namespace Catalog;

internal static class ConditionalAnswer
{
    /// <summary>200 with its tag, or 304 when that is what the caller has already.</summary>
    public static IResult To(HttpContext http, string etag, object answer)
    {
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "no-cache";
        return ETag.Matches(http.Request, etag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(answer);
    }
}
