using Microsoft.AspNetCore.Http;

namespace UnitTests.Replaying;

/// <summary>An answer that is kept with the request it was given to.</summary>
internal sealed record FakeAnswer(string Request, int Status, string? Type, byte[] Body)
{
    public static async Task<string> ReadAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var text = new StreamReader(request.Body, leaveOpen: true);
        var body = await text.ReadToEndAsync();
        request.Body.Position = 0;
        return body;
    }

    public static async Task<FakeAnswer> RecordAsync(HttpContext context, string request, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        await next(context);
        context.Response.Body = wire;
        await wire.WriteAsync(copy.ToArray());
        return new(request, context.Response.StatusCode, context.Response.ContentType, copy.ToArray());
    }

    public async Task RepeatAsync(HttpResponse response, string request)
    {
        response.StatusCode = request == Request ? Status : 422;
        if (request == Request)
        {
            response.ContentType = Type;
            await response.Body.WriteAsync(Body);
        }
    }
}
