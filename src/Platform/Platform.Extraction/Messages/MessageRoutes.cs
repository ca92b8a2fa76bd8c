using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Platform.Extraction;

/// <summary>The bus between processes, as routes.</summary>
internal static class MessageRoutes
{
    public static void MapMessages(this IEndpointRouteBuilder platform)
    {
        platform
            .MapPost("/platform/messages", ReceiveMessages.Endpoint)
            .WithMetadata(new RequestSizeLimitAttribute(ReceiveMessages.MostBytes))
            .RequireService();
        platform.MapPost("/platform/modules/{module}/invoke", InvokeMessage.Endpoint).RequireService();
    }
}
