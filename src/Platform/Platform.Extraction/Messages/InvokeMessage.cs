using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>
/// <c>POST /platform/modules/{module}/invoke</c>: handles a message at once and answers with the reply; 204 when there is
/// none. A refusal of the handler is marked as such, so that it is told from this process's own.
/// </summary>
internal static class InvokeMessage
{
    /// <summary>The module that asks.</summary>
    public const string CallerHeader = "Platform-Caller";

    // Whoever asked has a deadline of its own, and gives up here when that has passed.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    private const string RefusalHeader = "Platform-Refusal";

    public static string PathOf(string module) => $"/platform/modules/{module}/invoke";

    public static bool IsOfHandler(HttpResponseMessage response) => response.Headers.Contains(RefusalHeader);

    public static async Task<IResult> Endpoint(
        string module,
        HttpContext context,
        MessagingRuntime runtime,
        RemoteBus remote,
        CancellationToken cancel
    )
    {
        CallingModule.Current = context.Request.Headers[CallerHeader];
        CallPlacement.Current = CallPlaces.Read(context.Request.Headers[CallPlaces.Header]);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancel);
        var invocation = Read(body.ToArray());
        if (!runtime.Modules.TryGet(module, out var here))
        {
            var there = HandlerElsewhere(runtime, module, invocation.Type);
            var isQuestion = there.Kind == DescribedHandler.Question;
            return await PassOnAsync(there.Module, body.ToArray(), isQuestion, context, remote, cancel);
        }

        var type = runtime.Messages.Find(invocation.Type);
        if (type is null || runtime.Graph.For(here.Name, type) is [])
            throw Refused.NotFound($"handler of {invocation.Type} in {module}");
        var message = ReadAs(type, invocation.Data);
        try
        {
            var reply = await runtime.Bus.InvokeForAnotherAsync(message, ReplyTypeOf(type, invocation.Reply), cancel);
            return reply is null
                ? TypedResults.NoContent()
                : Results.Bytes(
                    JsonSerializer.SerializeToUtf8Bytes(reply, reply.GetType(), MessageTypes.Json),
                    "application/json"
                );
        }
        catch (Refused refused)
        {
            context.Response.Headers[RefusalHeader] = "handler";
            await Problem.Of(context, refused).WriteAsync(context);
            return Results.Empty;
        }
    }

    private static async Task<IResult> PassOnAsync(
        string module,
        byte[] body,
        bool repeatable,
        HttpContext context,
        RemoteBus remote,
        CancellationToken cancel
    )
    {
        using var response = await remote.PassOnAsync(module, body, repeatable, LongestAnswer, cancel);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        if (IsOfHandler(response))
            context.Response.Headers[RefusalHeader] = "handler";
        await response.Content.CopyToAsync(context.Response.Body, cancel);
        return Results.Empty;
    }

    // Only to a module that is known to be elsewhere, and to handle it: a call that nobody knows goes no further.
    private static DescribedHandler HandlerElsewhere(MessagingRuntime runtime, string module, string alias) =>
        runtime
            .Places.Topology.For(alias)
            .FirstOrDefault(handler => string.Equals(handler.Module, module, StringComparison.OrdinalIgnoreCase))
        ?? throw Refused.NotFound($"handler of {alias} in {module}");

    private static Invocation Read(byte[] body)
    {
        try
        {
            return
                JsonSerializer.Deserialize(body, WireJson.Default.Invocation)
                    is { Type: not null, Data: not null } whole
                ? whole
                : throw new JsonException("it has no type, or no data.");
        }
        catch (JsonException wrong)
        {
            throw new Refused(400, "message", $"The message cannot be read: {wrong.Message}");
        }
    }

    private static object ReadAs(Type type, string data)
    {
        try
        {
            return MessageTypes.Read(data, type);
        }
        catch (JsonException wrong)
        {
            throw new Refused(400, "message", $"The message cannot be read: {wrong.Message}");
        }
    }

    // A question says what it asks for; of a command the caller does.
    private static Type? ReplyTypeOf(Type message, string? asked)
    {
        if (asked is null)
            return null;
        var question = Array.Find(
            message.GetInterfaces(),
            one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQuestion<>)
        );
        return question?.GetGenericArguments()[0]
            ?? message.Assembly.GetType(asked)
            ?? typeof(object).Assembly.GetType(asked)
            ?? throw new Refused(400, "message", $"{message.Name} cannot be answered with {asked} across processes.");
    }
}
