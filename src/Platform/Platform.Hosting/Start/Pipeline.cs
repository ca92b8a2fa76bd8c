using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>What every request passes.</summary>
public static class Pipeline
{
    /// <summary>
    /// Adds what every request passes, in order: problem details, the version in its path, routing, who the caller is
    /// and what they may, repeated writes; and the addresses for health.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="onceKnown">Adds what a request passes when its caller is known, and before it is said what they may.</param>
    /// <param name="anyVersion">Whether versions are known elsewhere: a service has one module's routes, its host all.</param>
    public static void UsePlatform(
        this WebApplication app,
        Action<WebApplication>? onceKnown = null,
        bool anyVersion = false
    )
    {
        if (app.ServesHttps())
        {
            app.UseHsts();
        }

        app.UseOutcome();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<VersionedPaths>(anyVersion);
        app.UseRouting();
        app.Use(InTheNameOfItsModule);
        app.UseAuthentication();
        app.UseCallerAndRoute();
        onceKnown?.Invoke(app);
        app.UseAuthorization();
        app.UseGrpcRequests();
        app.UseMiddleware<NamedWrites>();
        app.MapHealth();
        app.MapOperations();
    }

    private static Task InTheNameOfItsModule(HttpContext context, RequestDelegate next)
    {
        CallingModule.Current = context.GetEndpoint()?.Metadata.GetMetadata<OwningModule>()?.Module.Name;
        return next(context);
    }

    private static bool ServesHttps(this WebApplication app) =>
        app.Services.GetRequiredService<OpenAddresses>().HasHttps
        || app.Configuration.GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Any(endpoint => endpoint["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);
}
