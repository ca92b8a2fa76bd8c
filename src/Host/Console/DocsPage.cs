using Platform.Hosting;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Monolith.Console;

/// <summary>The page at <c>/docs</c>: the interface's documents, to read and to try. Nothing of it comes from elsewhere.</summary>
internal static class DocsPage
{
    // Swagger UI writes style attributes; scripts and requests are this host's alone.
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static void MapDocs(this WebApplication app)
    {
        var documents = app.Services.GetRequiredService<ApiDocuments>();
        app.MapSwaggerUI("docs", page => Describe(page, documents))
            .AddEndpointFilter(
                static (call, next) =>
                {
                    call.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
                    return next(call);
                }
            )
            .AllowAnonymous();
    }

    private static void Describe(SwaggerUIOptions page, ApiDocuments documents)
    {
        page.DocumentTitle = "The shop's interface";
        page.ConfigObject.Urls = Versions(documents);
        page.ConfigObject.DeepLinking = true;
        page.ConfigObject.DisplayRequestDuration = true;
        page.ConfigObject.TryItOutEnabled = true;
        page.ConfigObject.DefaultModelsExpandDepth = 0;
    }

    // The newest first, which the page opens with. Asked for by the page: the documents are not read at the start.
    private static IEnumerable<UrlDescriptor> Versions(ApiDocuments documents)
    {
        for (var version = documents.Newest; version >= 1; version--)
            yield return new UrlDescriptor { Name = $"Version {version}", Url = $"/openapi/v{version}.json" };
    }
}
