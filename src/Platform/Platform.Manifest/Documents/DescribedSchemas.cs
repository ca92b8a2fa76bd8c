using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Platform.Manifest;

/// <summary>Says of a type and its members what their doc comments say, and which members are always there.</summary>
internal sealed class DescribedSchemas(DocComments comments) : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.JsonTypeInfo.Kind is JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 } members)
        {
            // Of the type, wherever it stands.
            schema.Description = comments.SummaryOf(context.JsonTypeInfo.Type);
            schema.Required = context
                .JsonTypeInfo.Properties.Where(member => members.ContainsKey(member.Name) && IsAlwaysThere(member))
                .Select(member => member.Name)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var name in schema.Required)
                members[name] = NeverNull(members[name]);
        }
        else if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            schema.Description ??= comments.SummaryOf(property);
            if (IsRequired(property))
                schema.Type &= ~JsonSchemaType.Null;
        }

        return Task.CompletedTask;
    }

    private static IOpenApiSchema NeverNull(IOpenApiSchema schema) =>
        schema.OneOf is { Count: 2 } either
        && either.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } value
            ? value
            : schema;

    private static bool IsAlwaysThere(JsonPropertyInfo member) =>
        member.AttributeProvider is PropertyInfo property
        && (IsRequired(property) || !MayBeNull(property))
        && property.GetCustomAttribute<JsonIgnoreAttribute>() is null;

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredAttribute>() is not null;

    private static bool MayBeNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable;
}
