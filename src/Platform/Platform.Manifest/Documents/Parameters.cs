using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>What a request has beside its body.</summary>
internal static class Parameters
{
    public static void Describe(OpenApiOperation operation, DocumentedRoute route, DocComments comments)
    {
        var parameters = operation.Parameters ??= [];
        foreach (var parameter in parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??=
                comments.SummaryOf(route.Method, NameInCode(route, parameter.Name!))
                ?? (parameter.In == ParameterLocation.Path ? "What names it." : null);
            // None is an empty list.
            if (parameter.Schema?.Type == JsonSchemaType.Array)
                parameter.Required = false;
        }

        foreach (var name in PathParameters(route.Path).Where(name => parameters.All(one => one.Name != name)))
            parameters.Add(InPath(name));
        foreach (var query in route.Said<TakesQueryAttribute>())
            parameters.Add(
                Of(ParameterLocation.Query, query.Name, TypeOf(query.Type), query.Example, query.Description)
            );
        foreach (var header in route.Said<TakesHeaderAttribute>())
            parameters.Add(InHeader(header.Name, header.Example, header.Description));
        if (route.Says<HasETagAttribute>() && route.Reads)
            parameters.Add(
                InHeader("If-None-Match", "\"7\"", "The ETag that the caller has: 304 when it is still so.")
            );
        if (route.Says<TakesIfMatchAttribute>())
            parameters.Add(
                InHeader("If-Match", "\"7\"", "The ETag that is to be changed: 412 when there is a newer one.")
            );
        if (route.Says<WaitsAttribute>())
            parameters.Add(
                InHeader("Prefer", "wait=10", "Seconds that the caller would wait for the outcome, 60 at most.")
            );
    }

    private static string NameInCode(DocumentedRoute route, string name) =>
        route
            .Method.GetParameters()
            .FirstOrDefault(one =>
                one.GetCustomAttributes().OfType<IFromQueryMetadata>().Any(said => said.Name == name)
            )
            ?.Name
        ?? name;

    private static IEnumerable<string> PathParameters(string path) =>
        path.Split('{').Skip(1).Select(part => part.Split('}', ':')[0]);

    private static OpenApiParameter InPath(string name) =>
        Of(ParameterLocation.Path, name, JsonSchemaType.String, name == "sku" ? "85123A" : null, "The product.");

    private static OpenApiParameter InHeader(string name, string example, string description) =>
        Of(ParameterLocation.Header, name, JsonSchemaType.String, example, description);

    private static OpenApiParameter Of(
        ParameterLocation place,
        string name,
        JsonSchemaType type,
        string? example,
        string? description
    ) =>
        new()
        {
            Name = name,
            In = place,
            Required = place == ParameterLocation.Path,
            // A page to try it fills in what is an example: of what may be left out, that would be wrong.
            Description =
                example is null || place == ParameterLocation.Path
                    ? description
                    : $"{description} For example `{example}`.",
            Schema = new OpenApiSchema { Type = type, Format = type == JsonSchemaType.Integer ? "int32" : null },
            Example = place == ParameterLocation.Path && example is not null ? JsonValue.Create(example) : null,
        };

    private static JsonSchemaType TypeOf(Type type) =>
        type == typeof(int) || type == typeof(long) ? JsonSchemaType.Integer
        : type == typeof(bool) ? JsonSchemaType.Boolean
        : JsonSchemaType.String;
}
