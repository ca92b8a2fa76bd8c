using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.Hosting;

/// <summary>A problem as callers see it (RFC 9457). Its type is stable; the sentences are for people.</summary>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyDictionary<string, string[]>? Errors
)
{
    public const string MediaType = "application/problem+json";

    public const string Prefix = "urn:problem:";

    public static Problem Of(HttpContext context, Refused refused) =>
        Of(context, refused.Status, refused.Type, refused.Message, refused.Errors);

    /// <summary>The problem that has no more to say than its status.</summary>
    public static Problem OfStatus(HttpContext context, int status, string? detail = null) =>
        Of(context, status, Kebab(ReasonPhrases.GetReasonPhrase(status)), detail);

    /// <summary>The refusal that another process of the shop said with this.</summary>
    public Refused ToRefused() =>
        new(Status, Type.Replace(Prefix, "", StringComparison.Ordinal), Detail ?? Title) { Errors = Errors };

    public Task WriteAsync(HttpContext context)
    {
        if (GrpcEnd.IsFor(context))
        {
            GrpcEnd.With(context, this);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(
            this,
            ProblemJson.Default.Problem,
            MediaType,
            // Whoever gave up does not read it; whoever is refused while sending still does.
            CancellationToken.None
        );
    }

    private static Problem Of(
        HttpContext context,
        int status,
        string type,
        string? detail,
        IReadOnlyDictionary<string, string[]>? errors = null
    ) => new(Prefix + type, TitleOf(type), status, detail, TraceOf(context), errors);

    private static string TraceOf(HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static string Kebab(string phrase) =>
        phrase.Length == 0 ? "error" : phrase.Replace(' ', '-').ToLowerInvariant();

    public static string TitleOf(string type) => char.ToUpperInvariant(type[0]) + type[1..].Replace('-', ' ');
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
