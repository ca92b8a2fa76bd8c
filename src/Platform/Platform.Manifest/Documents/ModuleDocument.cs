using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>
/// What a module's routes take and answer, as OpenAPI: a document for each version that the module has routes of. The
/// host makes one of all modules' (<see cref="ApiDocuments"/>).
/// </summary>
internal static class ModuleDocument
{
    /// <summary>The documents of a module, by version.</summary>
    public static async Task<string> WriteAsync(Hosting.Module module, int newest, DocComments comments)
    {
        var builder = PlatformHost.CreateBuilder([]);
        // What the shop runs with is nothing to a build that is done in the same shell.
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        builder.Logging.ClearProviders();
        builder.AddModule(module);
        builder.AddAccessControl();
        // A number is written as a number; that one in quotes is read too is nobody's business.
        builder.Services.Configure<JsonOptions>(json =>
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict
        );
        IReadOnlyList<RouteEndpoint> endpoints = [];
        for (var version = 1; version <= newest; version++)
        {
            var number = version;
            builder.Services.AddOpenApi(
                NameOf(version),
                document =>
                {
                    document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                    document.ShouldInclude = route => IsIn(number, route, endpoints);
                    document.CreateSchemaReferenceId = SchemaNames.Of;
                    document.AddSchemaTransformer(new DescribedSchemas(comments));
                    document.AddOperationTransformer(new DescribedOperations(comments));
                    document.AddDocumentTransformer(new DescribedModule(module, comments));
                }
            );
        }

        using var app = (IDisposable)builder.Build();
        var web = (WebApplication)app;
        web.UseRouting();
        web.MapModules();
        endpoints = web.Endpoints();

        var documents = new JsonObject();
        for (var version = 1; version <= newest; version++)
        {
            var provider = web.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(NameOf(version));
            var document = await provider.GetOpenApiDocumentAsync();
            documents[NameOf(version)] = JsonNode.Parse(
                await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)
            );
        }

        return ApiDocuments.ToJson(documents);
    }

    private static string NameOf(int version) => $"v{version}";

    private static bool IsIn(int version, ApiDescription route, IReadOnlyList<RouteEndpoint> endpoints)
    {
        var method = route.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault();
        var own = endpoints.FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>() == method);
        return own is not null
            && FirstVersion.Of(own) <= version
            && !endpoints.Any(other => FirstVersion.Of(other) <= version && ModuleRoutes.Replaces(other, own));
    }
}
