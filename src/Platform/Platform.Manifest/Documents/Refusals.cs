using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>What is answered when something is wrong: what the endpoint says, and what holds for every route.</summary>
internal static class Refusals
{
    private sealed record Refusal(int Status, string Type, string Because, bool IsOfAll = false);

    public static async Task AddAsync(
        OpenApiOperation operation,
        DocumentedRoute route,
        OpenApiOperationTransformerContext context
    )
    {
        var document = context.Document!;
        await SchemaNames.ReferenceAsync(typeof(Problem), context);

        var refusals = Standing(route)
            .Concat(route.Said<RefusesAttribute>().Select(said => new Refusal(said.Status, said.Type, said.Because)))
            .Distinct()
            .ToLookup(refusal => refusal.Status);
        foreach (var same in refusals.OrderBy(same => same.Key))
            operation.Responses!.TryAdd(
                same.Key.ToString(CultureInfo.InvariantCulture),
                same.ToList() is [{ IsOfAll: true } one] ? Shared(one, document) : Response(same.Key, same, document)
            );
    }

    /// <summary>What is the same of every route is said once.</summary>
    private static OpenApiResponseReference Shared(Refusal refusal, OpenApiDocument document)
    {
        var name = string.Concat(refusal.Type.Split('-').Select(Problem.TitleOf));
        if (document.Components?.Responses?.ContainsKey(name) != true)
            document.AddComponent<IOpenApiResponse>(name, Response(refusal.Status, [refusal], document));
        return new OpenApiResponseReference(name, document);
    }

    private static OpenApiResponse Response(int status, IEnumerable<Refusal> refusals, OpenApiDocument document)
    {
        var response = new OpenApiResponse
        {
            Description = string.Join(" ", refusals.Select(refusal => refusal.Because)),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problem.MediaType] = new()
                {
                    Schema = new OpenApiSchemaReference(nameof(Problem), document),
                    Examples = refusals
                        .DistinctBy(refusal => refusal.Type)
                        .ToDictionary(
                            refusal => refusal.Type,
                            refusal => (IOpenApiExample)new OpenApiExample { Value = ExampleOf(refusal) }
                        ),
                },
            },
        };
        RateLimitHeaders.AddTo(response, status.ToString(CultureInfo.InvariantCulture), document);
        return response;
    }

    private static IEnumerable<Refusal> Standing(DocumentedRoute route)
    {
        yield return new(429, "too-many-requests", "These were too many requests; ask again later.", IsOfAll: true);
        if (!route.IsAnonymous)
            yield return new(401, "unauthorized", "There is no token, or it is not valid.", IsOfAll: true);
        if (route.Roles.Count > 0)
            yield return new(403, "forbidden", $"The token has not the role {string.Join(" or ", route.Roles)}.");
        if (route.HasBody)
        {
            yield return new(400, "bad-request", "The body cannot be read.");
            yield return new(422, "invalid", "Something in the request is not valid; `errors` says what.");
            yield return new(413, "payload-too-large", "The body is too long.", IsOfAll: true);
            yield return new(415, "unsupported-media-type", "The body is of another media type.", IsOfAll: true);
        }

        if (!route.Reads)
            yield return new(400, "idempotency-key", "The Idempotency-Key is not 1 to 200 printable characters.");
        if (route.Says<TakesIfMatchAttribute>())
            yield return new(412, "changed-meanwhile", "It has been changed since it was read.");
        yield return new(500, "internal-server-error", "Something is wrong with the shop.", IsOfAll: true);
        yield return new(503, "service-unavailable", "It cannot be done at the moment: try again.", IsOfAll: true);
    }

    private static JsonObject ExampleOf(Refusal refusal)
    {
        var example = new JsonObject
        {
            ["type"] = Problem.Prefix + refusal.Type,
            ["title"] = Problem.TitleOf(refusal.Type),
            ["status"] = refusal.Status,
            ["detail"] = refusal.Because,
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        if (refusal is { Status: 422, Type: "invalid" })
            example["errors"] = new JsonObject
            {
                ["items[0].quantity"] = new JsonArray("must be a whole number from 1 to 1000000"),
            };
        return example;
    }
}
