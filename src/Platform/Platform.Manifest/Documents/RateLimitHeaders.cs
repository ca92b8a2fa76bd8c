using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Platform.Manifest;

/// <summary>What every answer tells its caller of how often it may ask.</summary>
internal static class RateLimitHeaders
{
    private static readonly (string Name, string Description, int Example)[] Headers =
    [
        ("RateLimit-Limit", "How many requests this caller may send in a window.", 100),
        ("RateLimit-Remaining", "How many of them are left.", 99),
        ("RateLimit-Reset", "Seconds until all of them are there again.", 900),
    ];

    public static void AddTo(OpenApiResponse response, string status, OpenApiDocument document)
    {
        if (status[0] is not ('2' or '4'))
            return;
        var headers = response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var header in Headers)
        {
            if (document.Components?.Headers?.ContainsKey(header.Name) != true)
                document.AddComponent<IOpenApiHeader>(header.Name, Header(header.Description, header.Example));
            headers[header.Name] = new OpenApiHeaderReference(header.Name, document);
        }

        if (status == "429")
            headers["Retry-After"] = Header("Seconds until it may be asked again.", 900);
    }

    private static OpenApiHeader Header(string description, int example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Minimum = "0",
                Maximum = int.MaxValue.ToString(CultureInfo.InvariantCulture),
            },
            Example = JsonValue.Create(example),
        };
}
