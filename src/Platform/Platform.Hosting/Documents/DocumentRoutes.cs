using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Hosting;

/// <summary><c>/openapi/v1.json</c>, <c>/openapi/v2.json</c>: anybody may read what the interface is.</summary>
internal static class DocumentRoutes
{
    public static void MapDocuments(this WebApplication app)
    {
        var documents = app.Services.GetRequiredService<ApiDocuments>();
        app.MapGet(
                "/openapi/v{version:int}.json",
                (int version) =>
                    documents.Of(version) is { } document
                        ? TypedResults.Content(document, "application/json; charset=utf-8")
                        : throw Refused.NotFound($"version {version}; the newest is {documents.Newest}")
            )
            .AllowAnonymous();
    }
}
