using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>How a gRPC call ends: its status, in trailers, or in the head of an answer that has nothing else.</summary>
internal static class GrpcEnd
{
    public const string MediaType = "application/grpc";
    public const string Status = "grpc-status";
    private const string Message = "grpc-message";

    // The stable name of the problem, as REST has it in its body.
    private const string ProblemType = "problem-type";

    /// <summary>Whether the caller of a request speaks gRPC, and can be told a status.</summary>
    public static bool IsFor(HttpContext context) =>
        HttpProtocol.IsHttp2(context.Request.Protocol) && IsGrpc(context.Request.ContentType);

    /// <summary>Whether a media type is gRPC's.</summary>
    public static bool IsGrpc(string? contentType) =>
        contentType?.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase) == true
        && contentType.AsSpan(MediaType.Length) is [] or [';', ..] or "+proto";

    /// <summary>Ends the call.</summary>
    public static void With(HttpContext context, GrpcCode code, string? message = null, string? problem = null)
    {
        var response = context.Response;
        var ending = new HeaderDictionary { [Status] = ((int)code).ToString(CultureInfo.InvariantCulture) };
        if (message is not null)
            ending[Message] = Encoded(message);
        if (problem is not null)
            ending[ProblemType] = problem;
        if (response.HasStarted)
        {
            foreach (var (name, value) in ending)
                response.AppendTrailer(name, value);
            return;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType;
        response.ContentLength = null;
        foreach (var (name, value) in ending)
            response.Headers[name] = value;
    }

    /// <summary>Ends the call as a problem says.</summary>
    public static void With(HttpContext context, Problem problem) =>
        With(context, CodeOf(context, problem.Status), Sentence(problem), problem.Type);

    private static GrpcCode CodeOf(HttpContext context, int status) =>
        status switch
        {
            400 or 422 => GrpcCode.InvalidArgument,
            401 => GrpcCode.Unauthenticated,
            403 => GrpcCode.PermissionDenied,
            // What has no route has no method; what a method does not find is said by the method.
            404 or 405 when context.GetEndpoint() is null => GrpcCode.Unimplemented,
            404 or 410 => GrpcCode.NotFound,
            409 => GrpcCode.AlreadyExists,
            412 => GrpcCode.FailedPrecondition,
            413 or 429 => GrpcCode.ResourceExhausted,
            415 or 501 => GrpcCode.Unimplemented,
            499 => GrpcCode.Cancelled,
            500 => GrpcCode.Internal,
            502 or 503 => GrpcCode.Unavailable,
            504 => GrpcCode.DeadlineExceeded,
            _ => GrpcCode.Unknown,
        };

    private static string Sentence(Problem problem) =>
        problem.Errors is { } errors
            ? string.Join("; ", errors.SelectMany(member => member.Value, (member, wrong) => $"{member.Key} {wrong}"))
            : problem.Detail ?? problem.Title;

    // As gRPC has it: what is not printable ASCII, and the sign itself, in percent.
    private static string Encoded(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var one in Encoding.UTF8.GetBytes(message))
        {
            if (one is >= (byte)' ' and <= (byte)'~' and not (byte)'%')
                text.Append((char)one);
            else
                text.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
        }

        return text.ToString();
    }
}
