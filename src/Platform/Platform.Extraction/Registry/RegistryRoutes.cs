using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Platform.Extraction;

/// <summary>The registry of a host, and the tokens by which the shop's programs know each other.</summary>
internal static class RegistryRoutes
{
    /// <summary>Adds the registry of services, and trust between processes.</summary>
    public static WebApplicationBuilder AddInstances(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<Credential>();
        services.AddSingleton<HostTokens>().AddAlias<ITokenSource, HostTokens>();
        services.AddServiceTokens<HostTokens>(ServiceTokens.HostAudience);
        services.AddSingleton<Instances>();
        services.AddSingleton<InstanceStore>();
        services.AddSingleton<InstanceRegistry>();
        services.AddSingleton<ConfiguredInstances>();
        services.AddSingleton<RegistryDesk>();
        services.AddHostedService<InstanceWatch>();
        services.AddHostedService<InstanceGauges>();
        return builder;
    }

    /// <summary>Maps what services ask of a host: tokens and the key they are signed with, and the registry.</summary>
    public static void MapInstances(this WebApplication app)
    {
        var platform = app.MapGroup("/platform");
        platform.MapPost("/token", IssueServiceToken.Endpoint).AllowAnonymous();
        platform.MapGet("/keys", static (HostTokens tokens) => TypedResults.Ok(tokens.Published)).AllowAnonymous();
        var instances = platform.MapGroup("/instances").RequireService();
        instances.MapGet("", ListInstances);
        instances.MapPost(
            "",
            static (HttpContext context, Registration one, RegistryDesk desk) =>
                desk.RegisterAsync(context.User, one, context.RequestAborted)
        );
        instances.MapPut(
            "/{id:guid}",
            static (HttpContext context, Guid id, RegistryDesk desk) => desk.Beat(context.User, id)
        );
        instances.MapDelete(
            "/{id:guid}",
            static (HttpContext context, Guid id, RegistryDesk desk) =>
                desk.RemoveAsync(context.User, id, context.RequestAborted)
        );
    }

    private static JsonHttpResult<InstanceList> ListInstances(string? module, Instances instances) =>
        TypedResults.Json(
            new InstanceList([.. (module is null ? instances.All : instances.Of(module)).Select(InstanceView.Of)]),
            RegistryJson.Default.InstanceList
        );
}
