using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Hosting;

/// <summary>
/// Asks this host for something in the name of a request that is being answered: through the same middleware, so access,
/// versions and placement are as they are for anybody who asks from outside. As OData's batches do, without a connection.
/// </summary>
internal sealed partial class InnerRequests(IServiceProvider services, TimeProvider clock, ILogger<InnerRequests> log)
    : IMiddleware
{
    private RequestDelegate? pipeline;

    /// <summary>Keeps what comes after it, which is the same for each request.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        pipeline ??= next;
        return next(context);
    }

    /// <summary>What a path answers to the caller of a request.</summary>
    /// <param name="outer">The request that is being answered.</param>
    /// <param name="part">What it is for.</param>
    /// <param name="path">The path.</param>
    /// <param name="deadline">How long it may take.</param>
    public async Task<PartAnswer> GetAsync(HttpContext outer, AggregatePart part, string path, TimeSpan deadline)
    {
        using var late = new CancellationTokenSource(deadline, clock);
        // Whoever does not give up in time goes on by itself: nobody waits for it.
        var inner = CancellationTokenSource.CreateLinkedTokenSource(late.Token, outer.RequestAborted);
        var work = Task.Run(() => SendAsync(outer, part, path, inner), CancellationToken.None);
        try
        {
            return await work.WaitAsync(late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return Missing(outer, part, StatusCodes.Status504GatewayTimeout, "It took too long.");
        }
    }

    private async Task<PartAnswer> SendAsync(
        HttpContext outer,
        AggregatePart part,
        string path,
        CancellationTokenSource aborted
    )
    {
        using (aborted)
        await using (var request = new InnerRequest(outer, path, part.Query, services, aborted))
        {
            try
            {
                await pipeline!(request.Context);
                return await ReadAsync(outer, part, request);
            }
            catch (Exception broken)
            {
                Broke(broken, path);
                return Missing(outer, part, StatusCodes.Status502BadGateway, "It broke off.");
            }
        }
    }

    private static async Task<PartAnswer> ReadAsync(HttpContext outer, AggregatePart part, InnerRequest request)
    {
        var body = await request.BodyAsync();
        if (request.Context.Response.StatusCode == StatusCodes.Status200OK)
            return new(part, JsonElement.Parse(body.Span), null);
        return
            request.Context.Response.ContentType?.StartsWith(Problem.MediaType, StringComparison.Ordinal) == true
            && JsonSerializer.Deserialize(body.Span, ProblemJson.Default.Problem) is { } problem
            ? new(part, null, problem)
            : Missing(outer, part, request.Context.Response.StatusCode, null);
    }

    private static PartAnswer Missing(HttpContext outer, AggregatePart part, int status, string? detail) =>
        new(part, null, Problem.OfStatus(outer, status, detail));

    [LoggerMessage(LogLevel.Warning, "{Path}, asked for from within, broke off.")]
    private partial void Broke(Exception broken, string path);
}
