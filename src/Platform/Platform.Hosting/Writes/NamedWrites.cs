using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Platform.Hosting;

/// <summary>
/// Before an endpoint that writes: looks whether the caller's <c>Idempotency-Key</c> has been answered, and gives that
/// answer again. After it: a refusal that comes of the first attempt's own effect is not shown, its answer is.
/// </summary>
internal sealed class NamedWrites(RequestDelegate next, RequestDigests digests)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            OwnerOf(context) is not { Answers: { } answers } owner
            || RequestKey.NameIn(context.Request) is not { } name
        )
        {
            await next(context);
            return;
        }

        var key = await digests.DigestAsync(context, owner.Module.Name, name);
        var known = await answers.FindAsync(key, context.RequestAborted) ?? await RunAsync(context, new(key, answers));
        if (known is not null)
        {
            await known.ReplayAsync(context.Response);
        }
    }

    private static OwningModule? OwnerOf(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        || HttpMethods.IsHead(context.Request.Method)
        || HttpMethods.IsOptions(context.Request.Method)
        // What is sent as it is made is not held back, and writes nothing.
        || GrpcMethod.Of(context.GetEndpoint()) is { Kind: not GrpcKind.Unary }
            ? null
            : context.GetEndpoint()?.Metadata.GetMetadata<OwningModule>();

    /// <summary>Runs the endpoint, its answer held back; null when that is the answer.</summary>
    private async Task<StoredAnswer?> RunAsync(HttpContext context, NamedWrite write)
    {
        context.Features.Set(write);
        var connection = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        StoredAnswer? byAnother = null;
        try
        {
            await next(context);
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                byAnother = await AfterRefusalAsync(write);
            }
        }
        catch (AnsweredBefore answered)
        {
            byAnother = answered.Answer;
        }
        catch (Refused)
        {
            byAnother = await AfterRefusalAsync(write);
            if (byAnother is null)
            {
                throw;
            }
        }
        finally
        {
            context.Features.Set(connection);
        }

        if (byAnother is null)
        {
            body.Position = 0;
            await body.CopyToAsync(context.Response.Body, context.RequestAborted);
        }

        return byAnother;
    }

    private static Task<StoredAnswer?> AfterRefusalAsync(NamedWrite write) =>
        write.Answers.FindAsync(write.Key, CancellationToken.None);
}
