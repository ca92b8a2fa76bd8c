using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Hosting;

/// <summary>Maps reads that are put together of others.</summary>
public static class AggregateRoutes
{
    /// <summary>Adds an aggregate; it is in the documents, and served where <see cref="MapAggregates"/> is called.</summary>
    public static void AddAggregate(this IServiceCollection services, Aggregate aggregate)
    {
        services.AddSingleton(aggregate);
        services.AddSingleton<InnerRequests>();
    }

    /// <summary>Has what stands after this in the pipeline be asked again, from within, for the parts of aggregates.</summary>
    public static void UseInnerRequests(this WebApplication app) => app.UseMiddleware<InnerRequests>();

    /// <summary>Maps every aggregate that was added. Whoever is signed in may ask; each part says for itself to whom.</summary>
    public static void MapAggregates(this WebApplication app)
    {
        foreach (var aggregate in app.Services.GetServices<Aggregate>())
            app.MapGet(
                    $"/api{aggregate.Path}",
                    (HttpContext context, Caller caller, InnerRequests requests) =>
                        AnswerAsync(aggregate, context, caller, requests)
                )
                .RequireAuthorization();
    }

    private static async Task<FileContentHttpResult> AnswerAsync(
        Aggregate aggregate,
        HttpContext context,
        Caller caller,
        InnerRequests requests
    )
    {
        var version = context.Features.Get<AskedVersion>() is { } asked ? $"/v{asked.Number}" : "";
        var parts = await Task.WhenAll(
            aggregate.Parts.Select(part =>
                requests.GetAsync(context, part, $"/api{version}{part.PathFor(caller.Id)}", aggregate.Deadline)
            )
        );
        context.RequestAborted.ThrowIfCancellationRequested();
        return parts.All(part => part.IsUnavailable)
            ? throw new TimeoutException($"No part of {aggregate.Path} can be had: {parts[0].Problem!.Detail}")
            : TypedResults.Bytes(AggregateAnswer.Write(parts), "application/json; charset=utf-8");
    }
}
