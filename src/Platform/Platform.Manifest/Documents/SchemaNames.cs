using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Platform.Manifest;

/// <summary>
/// What a body's type is called: <c>OrderView</c>, <c>OrderSummaryPage</c> for <c>Page&lt;OrderSummary&gt;</c>, and for
/// what stands in another type both names, <c>ChangeStatusRequest</c>.
/// </summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo json) =>
        // What has no name by the framework's own rule stands where it is used.
        OpenApiOptions.CreateDefaultSchemaReferenceId(json)
            is null
            ? null
            : Of(json.Type);

    /// <summary>A type that the framework has not found by itself.</summary>
    public static async Task<IOpenApiSchema> ReferenceAsync(Type type, OpenApiOperationTransformerContext context)
    {
        var document = context.Document!;
        var name = Of(type);
        if (document.Components?.Schemas?.ContainsKey(name) != true)
            document.AddComponent<IOpenApiSchema>(name, await context.GetOrCreateSchemaAsync(type));
        return new OpenApiSchemaReference(name, document);
    }

    private static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying);
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType && !type.IsNested)
            return string.Concat(type.GetGenericArguments().Select(Of)) + name;
        return type.DeclaringType is { } outer ? Nested(Of(outer), name) : name;
    }

    // PlaceOrderRequest.Item is PlaceOrderItem.
    private static string Nested(string outer, string name) =>
        (outer.EndsWith("Request", StringComparison.Ordinal) ? outer[..^"Request".Length] : outer) + name;
}
