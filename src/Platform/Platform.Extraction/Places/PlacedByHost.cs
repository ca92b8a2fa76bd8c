using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>In a service: the choices that were made for the call go on with what it sends.</summary>
internal static class PlacedByHost
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        CallPlacement.Current = CallPlaces.Read(context.Request.Headers[CallPlaces.Header]);
        return next(context);
    }
}
