using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Platform.Manifest;

/// <summary>Says of each operation what its endpoint says: in its doc comment, its attributes and its parameters.</summary>
internal sealed partial class DescribedOperations(DocComments comments) : IOpenApiOperationTransformer
{
    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var route = new DocumentedRoute(context.Description);
        var examples = new Examples(
            context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions
        );

        operation.OperationId = IdOf(route.Method);
        operation.Description = comments.SummaryOf(route.Method);
        operation.Summary = FirstSentence(operation.Description);
        operation.Tags = new HashSet<OpenApiTagReference> { new(route.Module, context.Document) };
        if (route.Deprecation is { } deprecation)
        {
            operation.Deprecated = true;
            operation.Description =
                $"{operation.Description} Not for new callers since {deprecation.Since:yyyy-MM-dd}, and gone after {deprecation.Sunset:yyyy-MM-dd}: use the newest version.".Trim();
        }

        Parameters.Describe(operation, route, comments);
        await Bodies.DescribeAsync(operation, route, examples, context);
        await Answers.DescribeAsync(operation, route, examples, context);
        await Refusals.AddAsync(operation, route, context);
        Access.Describe(operation, route, context.Document!);
    }

    /// <summary><c>ShowOrder.Endpoint</c> is showOrder, <c>ListOrders.OfUserEndpoint</c> listOrdersOfUser, in all versions.</summary>
    private static string IdOf(MethodInfo method)
    {
        var name =
            OfVersion().Replace(method.DeclaringType!.Name, "")
            + method.Name.Replace("Endpoint", "", StringComparison.Ordinal);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string? FirstSentence(string? text) =>
        text is not null && EndOfSentence().Match(text) is { Success: true } end ? text[..end.Index] : text;

    [GeneratedRegex(@"V\d+$")]
    private static partial Regex OfVersion();

    [GeneratedRegex(@"\.(\s+|$)")]
    private static partial Regex EndOfSentence();
}
