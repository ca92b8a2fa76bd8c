using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Platform.Hosting;

/// <summary>Routes whose callers say which members of the answer they need.</summary>
public static class FieldRoutes
{
    /// <summary>
    /// Lets callers narrow the answer by <c>?fields=id,customer.name</c>: members by their path, and all that is below
    /// them. In a page they are members of its items. What the answer does not have is refused with 422, which says
    /// what it has. Without <c>fields</c> it costs nothing.
    /// </summary>
    public static RouteHandlerBuilder WithFields(this RouteHandlerBuilder route) =>
        route
            .WithMetadata(
                new TakesQueryAttribute(
                    "fields",
                    typeof(string),
                    "id",
                    "The members of the answer that are needed, by their paths, with commas between them."
                ),
                new RefusesAttribute(422, "invalid", "The answer has no such field.")
            )
            .AddEndpointFilter(
                static async (call, next) =>
                {
                    var fields = call.HttpContext.Request.Query["fields"];
                    return fields.Count == 0
                        ? await next(call)
                        : Narrow(call.HttpContext, fields.ToString(), await next(call));
                }
            );

    private static object? Narrow(HttpContext http, string fields, object? answer)
    {
        if (
            answer is not IValueHttpResult { Value: { } value }
            || answer is IStatusCodeHttpResult { StatusCode: not (null or StatusCodes.Status200OK) }
        )
        {
            return answer;
        }

        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return TypedResults.Ok(FieldTree.Parse(fields, value.GetType(), json).Narrow(value, json));
    }
}
