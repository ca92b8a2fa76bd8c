using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>What a request has in its body.</summary>
internal static class Bodies
{
    public static async Task DescribeAsync(
        OpenApiOperation operation,
        DocumentedRoute route,
        Examples examples,
        OpenApiOperationTransformerContext context
    )
    {
        if (route.Said<TakesBodyAttribute>().FirstOrDefault() is { } read)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [read.ContentType] = new()
                    {
                        Schema = await SchemaNames.ReferenceAsync(read.Type, context),
                        Example = examples.OfRequest(read.Type),
                    },
                },
            };
        else if (operation.RequestBody?.Content is { } contents)
            foreach (var content in contents.Values)
                content.Example = examples.OfRequest(BodyOf(context));
    }

    private static Type BodyOf(OpenApiOperationTransformerContext context) =>
        context.Description.ParameterDescriptions.First(parameter => parameter.Source.Id is "Body").Type;
}
