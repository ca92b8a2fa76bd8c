using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Platform.Data;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>Turns everything that goes wrong with a request into problem details; nothing of the inside shows.</summary>
internal sealed partial class ProblemMiddleware(
    RequestDelegate next,
    DatabaseProviders databases,
    ILogger<ProblemMiddleware> log
)
{
    private const int ClientClosedRequest = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (!IsUtf8(context.Request.ContentType))
            {
                await Problem
                    .OfStatus(context, StatusCodes.Status415UnsupportedMediaType, "Send text in UTF-8.")
                    .WriteAsync(context);
                return;
            }

            await next(context);
            if (SaysNothingMore(context.Response))
            {
                await ProblemOf(context, context.Response.StatusCode).WriteAsync(context);
            }
        }
        catch (Exception) when (context.Response.HasStarted && !GrpcEnd.IsFor(context))
        {
            // Too late for another answer: the connection is cut, and the server logs why.
            throw;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = ClientClosedRequest;
            }
        }
        catch (Exception wrong)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.Clear();
            }

            context.TellFailure(wrong);
            await ProblemOf(context, wrong).WriteAsync(context);
        }
    }

    private Problem ProblemOf(HttpContext context, Exception wrong)
    {
        switch (wrong)
        {
            case Refused refused:
                if (refused.RetryAfter is { } wait && !context.Response.HasStarted)
                    context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                        .ToString(CultureInfo.InvariantCulture);
                return Problem.Of(context, refused);
            case BadHttpRequestException { InnerException: JsonException json }:
                return Problem.OfStatus(context, StatusCodes.Status400BadRequest, Where(json));
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemOf(context, StatusCodes.Status413PayloadTooLarge);
            case BadHttpRequestException bad:
                return Problem.OfStatus(context, bad.StatusCode, bad.Message);
            case InvalidDataException form:
                return Problem.OfStatus(context, StatusCodes.Status400BadRequest, form.Message);
            case TimeoutException:
                FailedForNow(context.Request.Method, context.Request.Path, wrong.Message);
                return Unavailable(context, "It took too long; try again.");
            case ModuleUnavailableException unreachable:
                FailedForNow(context.Request.Method, context.Request.Path, wrong.Message);
                return Unavailable(context, $"{unreachable.Module} cannot be reached at the moment; try again.");
            case var unavailable when databases.IsUnavailable(unavailable):
                FailedForNow(context.Request.Method, context.Request.Path, wrong.Message);
                return Unavailable(context, "Nothing can be stored at the moment, and nothing was; try again.");
            default:
                Failed(wrong, context.Request.Method, context.Request.Path);
                return Problem.OfStatus(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static Problem ProblemOf(HttpContext context, int status) =>
        Problem.OfStatus(
            context,
            status,
            status == StatusCodes.Status413PayloadTooLarge
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most
                ? $"A body of at most {most} bytes is taken here."
                : null
        );

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || type.Charset.Length == 0
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static Problem Unavailable(HttpContext context, string detail)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return Problem.OfStatus(context, StatusCodes.Status503ServiceUnavailable, detail);
    }

    private static string Where(JsonException json) =>
        json.Path is { Length: > 1 } path
            ? $"The JSON of the request cannot be read at {path}."
            : "The request's body is not the JSON that is expected here.";

    private static bool SaysNothingMore(HttpResponse response) =>
        response
            is {
                HasStarted: false,
                StatusCode: >= 400 and not ClientClosedRequest,
                ContentType: null,
                ContentLength: null
            };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void Failed(Exception wrong, string method, string path);

    [LoggerMessage(LogLevel.Warning, "{Method} {Path} cannot be done at the moment: {Reason}")]
    private partial void FailedForNow(string method, string path, string reason);
}
