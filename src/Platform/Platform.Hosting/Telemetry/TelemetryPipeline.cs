using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>What only the request knows, on its span; nothing of this is there when nobody listens.</summary>
internal static class TelemetryPipeline
{
    /// <summary>Says what became of the request, around all else.</summary>
    public static void UseOutcome(this WebApplication app)
    {
        if (IsSeen(app))
            app.Use(TellOutcome);
    }

    /// <summary>Says which route it takes, and whose request it is; to be added when both are known.</summary>
    public static void UseCallerAndRoute(this WebApplication app)
    {
        if (IsSeen(app))
            app.Use(TellCallerAndRoute);
    }

    /// <summary>Says by what the request has failed: its type, and not its message, which may name a person.</summary>
    public static void TellFailure(this HttpContext context, Exception thrown) =>
        SpanOf(context)?.SetTag("error.type", thrown.GetType().Name);

    private static bool IsSeen(WebApplication app) => app.Services.GetService<TelemetrySettings>() is { Traces: true };

    private static async Task TellOutcome(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception cut)
        {
            context.TellFailure(cut);
            SpanOf(context)?.SetStatus(ActivityStatusCode.Error);
            throw;
        }

        if (SpanOf(context) is { } span)
        {
            var status = context.Response.StatusCode;
            span.SetTag("http.response.status_code", status);
            if (status >= StatusCodes.Status500InternalServerError)
                span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static Task TellCallerAndRoute(HttpContext context, RequestDelegate next)
    {
        if (SpanOf(context) is { } span)
        {
            if (context.User.FindFirst(ClaimNames.Subject)?.Value is { } user)
                span.SetTag(MessagingDiagnostics.User, user);
            if (context.GetEndpoint()?.Metadata.GetMetadata<OwningModule>() is { } owner)
                // In this process, until whoever forwards it knows better.
                span.SetTag("module.callee", owner.Module.Name).SetTag("module.placement", "local");
            if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route)
            {
                span.DisplayName = $"{context.Request.Method} {route}";
                span.SetTag("http.route", route);
            }
            else
            {
                span.DisplayName = context.Request.Method;
            }
        }

        return next(context);
    }

    private static Activity? SpanOf(HttpContext context) =>
        context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span ? span : null;
}
