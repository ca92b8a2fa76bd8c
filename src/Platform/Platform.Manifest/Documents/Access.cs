using Microsoft.OpenApi;

namespace Platform.Manifest;

/// <summary>Who may call an operation: by a token with any of the roles, got by a password or brought along.</summary>
internal static class Access
{
    public static void Describe(OpenApiOperation operation, DocumentedRoute route, OpenApiDocument document)
    {
        DescribedModule.AddSchemes(document);
        if (route.IsAnonymous)
        {
            operation.Security = [];
            return;
        }

        var roles =
            route.Roles.Count > 0
                ? route.Roles.Select(role => new List<string> { role })
                :
                [
                    [],
                ];
        operation.Security =
        [
            .. roles.Select(role => Requirement(DescribedModule.ByPassword, role)),
            Requirement(DescribedModule.ByToken, []),
        ];

        OpenApiSecurityRequirement Requirement(string scheme, List<string> scopes) =>
            new() { [new OpenApiSecuritySchemeReference(scheme, document)] = scopes };
    }
}
