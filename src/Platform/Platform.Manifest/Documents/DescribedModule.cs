using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Platform.Contracts;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>What a module's document says beside its operations: where its addresses begin, and how callers sign in.</summary>
internal sealed class DescribedModule(Module module, DocComments comments) : IOpenApiDocumentTransformer
{
    public const string ByPassword = "oauth2";
    public const string ByToken = "bearer";

    private const string Below = "/api";

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo { Title = module.Name, Version = context.DocumentName };
        document.Servers = [new OpenApiServer { Url = $"{Below}/{context.DocumentName}" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = module.Name, Description = comments.SummaryOf(module.GetType()) },
        };
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
            if (path.StartsWith(Below + "/", StringComparison.Ordinal))
                paths.Add(path[Below.Length..], item);
            else
            {
                ((OpenApiPathItem)item).Servers = [new OpenApiServer { Url = "/" }];
                paths.Add(path, item);
            }

        document.Paths = paths;
        return Task.CompletedTask;
    }

    public static void AddSchemes(OpenApiDocument document)
    {
        if (document.Components?.SecuritySchemes?.Count > 0)
            return;
        var scopes = Roles.All.ToDictionary(role => role, role => $"What the role {role} may do.");
        var token = new Uri($"{Below}/v1/auth/token", UriKind.Relative);
        document.AddComponent<IOpenApiSecurityScheme>(
            ByPassword,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description =
                    "An account's e-mail and password, or a service account's id and secret, for a token of one hour. "
                    + "A token has all roles of its account, whichever scopes are asked for. Checked as RFC8725 advises.",
                Flows = new OpenApiOAuthFlows
                {
                    Password = new OpenApiOAuthFlow
                    {
                        TokenUrl = token,
                        RefreshUrl = token,
                        Scopes = scopes,
                    },
                    ClientCredentials = new OpenApiOAuthFlow { TokenUrl = token, Scopes = scopes },
                },
            }
        );
        document.AddComponent<IOpenApiSecurityScheme>(
            ByToken,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "A token that one has already: ES256, checked as RFC8725 advises.",
            }
        );
    }
}
