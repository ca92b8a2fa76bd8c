using System.Net;
using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>Where a caller is, handed from the host to a service: there, too, it is the address of the connection.</summary>
internal static class CallerAddress
{
    public const string Header = "X-Forwarded-For";

    public static string? Of(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    /// <summary>Takes it over from a host, once that is known to be one.</summary>
    public static void Take(HttpContext context)
    {
        if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
            context.Connection.RemoteIpAddress = address;
    }
}
