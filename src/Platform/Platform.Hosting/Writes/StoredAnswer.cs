using System.Text;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>An answer as it is kept beside the effect that it tells of, to be given again; gRPC's in Base64.</summary>
internal sealed record StoredAnswer(
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string? ContentType,
    string? Body
)
{
    /// <summary>The header that says: this has been answered before.</summary>
    public const string ReplayHeader = "Idempotent-Replay";

    // What a caller needs beside the body; the rest belongs to one exchange.
    private static readonly string[] Kept = ["Location", "ETag"];

    /// <summary>What a result would answer to this request.</summary>
    public static async Task<StoredAnswer> OfAsync(IResult result, HttpContext context)
    {
        using var body = new MemoryStream();
        var rendered = new DefaultHttpContext { RequestServices = context.RequestServices };
        rendered.Request.Scheme = context.Request.Scheme;
        rendered.Request.Host = context.Request.Host;
        rendered.Response.Body = body;
        await result.ExecuteAsync(rendered);
        return new StoredAnswer(
            rendered.Response.StatusCode,
            HeadersOf(rendered.Response, context.Response),
            rendered.Response.ContentType,
            body.Length == 0 ? null
                : GrpcEnd.IsGrpc(rendered.Response.ContentType)
                    ? Convert.ToBase64String(body.GetBuffer(), 0, (int)body.Length)
                : Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length)
        );
    }

    /// <summary>Gives the answer again.</summary>
    public async Task ReplayAsync(HttpResponse response)
    {
        response.Clear();
        response.StatusCode = Status;
        response.Headers[ReplayHeader] = "true";
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (Body is null)
        {
            return;
        }

        response.ContentType = ContentType;
        if (GrpcEnd.IsGrpc(ContentType))
        {
            await response.Body.WriteAsync(Convert.FromBase64String(Body));
            GrpcEnd.With(response.HttpContext, GrpcCode.Ok);
        }
        else
        {
            await response.WriteAsync(Body);
        }
    }

    // An endpoint sets a header on its own response as well as in the result.
    private static Dictionary<string, string> HeadersOf(HttpResponse rendered, HttpResponse own)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Kept)
        {
            var value = rendered.Headers[name] is { Count: > 0 } set ? set : own.Headers[name];
            if (value.Count > 0)
            {
                headers[name] = value.ToString();
            }
        }

        return headers;
    }
}
