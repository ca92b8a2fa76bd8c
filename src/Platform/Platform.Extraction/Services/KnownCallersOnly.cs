using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>
/// A service's door: without the host's token or a user's there is nothing here but its health, whatever a route says.
/// The host decides who may call a route that is open to anybody.
/// </summary>
internal sealed class KnownCallersOnly(RequestDelegate next, ArrivedTokens tokens, ServiceIdentity self)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            context.Response.Headers[HealthProbe.InstanceHeader] = self.Id.ToString();
            context.Response.Headers[HealthProbe.ModuleHeader] = self.Module;
        }
        else if (context.Request.Path.StartsWithSegments(GrpcMethod.Health, StringComparison.Ordinal))
        {
            // Whoever runs it may ask by gRPC as well.
        }
        else if (await tokens.ReadAsync(context) is not null)
        {
            CallerAddress.Take(context);
        }
        else if (context.User.Identity?.IsAuthenticated != true)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = ServiceScheme.Name;
            return;
        }

        await next(context);
    }
}
