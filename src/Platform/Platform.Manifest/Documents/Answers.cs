using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>What is answered when all goes well.</summary>
internal static class Answers
{
    public static async Task DescribeAsync(
        OpenApiOperation operation,
        DocumentedRoute route,
        Examples examples,
        OpenApiOperationTransformerContext context
    )
    {
        var responses = operation.Responses ??= [];
        var said = context.Description.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>();
        if (!said.Any())
            // What the framework says of an endpoint that says nothing.
            responses.Clear();

        foreach (var same in said.GroupBy(answer => answer.StatusCode))
        {
            var response = (OpenApiResponse)responses[same.Key.ToString(CultureInfo.InvariantCulture)];
            var bodies = same.Select(answer => answer.Type).OfType<Type>().Where(body => body != typeof(void)).ToList();
            if (response.Content?.Values.SingleOrDefault() is { } content)
                await DescribeAsync(content, bodies, examples, context);
            AddHeaders(response, same.Key, route, context.DocumentName);
            RateLimitHeaders.AddTo(response, same.Key.ToString(CultureInfo.InvariantCulture), context.Document!);
        }

        foreach (var other in route.Said<AlsoAnswersAsAttribute>())
            ((OpenApiResponse)responses["200"]).Content![other.ContentType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(other.Example),
            };

        if (route.Says<HasETagAttribute>() && route.Reads)
            responses["304"] = new OpenApiResponse { Description = "It is still as the caller has it." };
    }

    private static async Task DescribeAsync(
        OpenApiMediaType content,
        IReadOnlyList<Type> bodies,
        Examples examples,
        OpenApiOperationTransformerContext context
    )
    {
        if (bodies is [var body])
        {
            content.Example = examples.OfAnswer(body);
            return;
        }

        var schemas = new List<IOpenApiSchema>();
        content.Examples = new Dictionary<string, IOpenApiExample>();
        foreach (var one in bodies)
        {
            schemas.Add(await SchemaNames.ReferenceAsync(one, context));
            content.Examples[one.Name] = new OpenApiExample { Value = examples.OfAnswer(one) };
        }

        content.Schema = new OpenApiSchema { AnyOf = schemas };
    }

    private static void AddHeaders(OpenApiResponse response, int status, DocumentedRoute route, string version)
    {
        if (status is 201 or 202)
            Add(response, "Location", "Where it is.", $"/api/{version}/orders/019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071");
        if (route.Says<HasETagAttribute>())
            Add(response, "ETag", "The version of what is answered.", "\"7\"");
        if (route.Says<WaitsAttribute>())
            Add(response, "Preference-Applied", "That the outcome was waited for.", "wait");
        if (route.Says<TakesHeaderAttribute>() && !route.Reads)
            Add(response, "Idempotent-Replay", "That this was answered before, to the same Idempotency-Key.", "true");
        if (route.Deprecation is not { } deprecation)
            return;
        Add(response, "Deprecation", "Since when it is not for new callers (RFC 9745).", deprecation.SinceText);
        Add(response, "Sunset", "From when on it may be gone (RFC 8594).", deprecation.SunsetText);
        Add(response, "Link", "The newest version.", "</api/v2/orders>; rel=\"successor-version\"");
    }

    private static void Add(OpenApiResponse response, string name, string description, string example) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
}
