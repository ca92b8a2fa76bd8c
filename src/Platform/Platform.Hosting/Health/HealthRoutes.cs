using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Platform.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c> and <c>/health</c>: it can do its work; 503 when one
/// check fails. What is degraded still works, and is 200.
/// </summary>
internal static class HealthRoutes
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton<HealthHere>().AddAlias<IModuleHealth, HealthHere>();
    }

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").AllowAnonymous();
        health.MapGet("/live", static () => TypedResults.Ok(new HealthAnswer("healthy", null)));
        health.MapGet("/ready", static (HealthCheckService checks, HttpContext context) => Answer(checks, context));
        health.MapGet("", static (HealthCheckService checks, HttpContext context) => Answer(checks, context));
    }

    private static async Task<IResult> Answer(HealthCheckService checks, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var report = await checks.CheckHealthAsync(context.RequestAborted);
        return TypedResults.Json(
            HealthAnswer.Of(report),
            HealthJson.Default.HealthAnswer,
            statusCode: report.Status == HealthStatus.Unhealthy ? 503 : 200
        );
    }
}
