using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Platform.Extraction;

/// <summary>One request on its way to whoever answers it.</summary>
internal sealed class ForwardAttempt(HttpContext context, string module)
{
    private readonly IHttpResponseBodyFeature connection =
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();

    // Refuses, as the module itself does, a key that is none.
    private readonly string? ownKey =
        IsSafe(context.Request.Method) || RequestKey.NameIn(context.Request) is not null
            ? null
            : Guid.NewGuid().ToString("N");
    private readonly GrpcMethod? method = GrpcMethod.Of(context.GetEndpoint());
    private bool mayBeDone;

    public HttpContext Context => context;

    public string Module => module;

    /// <summary>The key that a write got from us, because its caller gave it none.</summary>
    public string? OwnKey => ownKey;

    /// <summary>Whether it is gRPC, which is HTTP/2 all the way, and ends with a status.</summary>
    public bool IsGrpc { get; } = GrpcEnd.IsGrpc(context.Request.ContentType);

    /// <summary>gRPC both ways: answers come while the request is still being sent, so nothing is kept.</summary>
    public bool IsStream => IsGrpc && method is not { Kind: GrpcKind.Unary or GrpcKind.ServerStream };

    /// <summary>Whether it is answered piece by piece, for as long as there is something to say.</summary>
    public bool IsAnsweredAsItIsMade => IsGrpc && method is not { Kind: GrpcKind.Unary };

    /// <summary>Whether there is a body, to be kept for the next one who gets the request.</summary>
    public bool IsKept => !IsStream && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;

    /// <summary>Whether somebody else can have the request now: nothing of an answer has left, and its body is kept.</summary>
    public bool CanBeGivenOn => !context.Response.HasStarted && (!IsStream || context.Request.ContentLength == 0);

    /// <summary>Whether whoever sent the request has left.</summary>
    public bool CallerIsGone { get; set; }

    /// <summary>One broke off after the request had gone there.</summary>
    public void MayBeDone() => mayBeDone |= !IsAnsweredAsItIsMade && !IsSafe(context.Request.Method);

    /// <summary>
    /// What is said when nobody is left: that it can be tried again, unless it is a write that may have been done and has
    /// no name by which a second try would be known.
    /// </summary>
    public Exception NobodyHasDoneIt() =>
        mayBeDone && ownKey is not null
            ? new Refused(
                502,
                "bad-gateway",
                $"{module} broke off, and may have done this: look before it is tried again, or name it by an {RequestKey.Header}."
            )
            : new ModuleUnavailableException(module, "no service of it is well");

    /// <summary>Ends it where it cannot be given on: with a status where there is one, and by cutting it otherwise.</summary>
    public void BreakOff()
    {
        if (CallerIsGone || !IsGrpc)
        {
            context.Abort();
            return;
        }

        if (!context.Response.HasStarted)
            context.Response.Clear();
        GrpcEnd.With(context, GrpcCode.Unavailable, $"What {module} answered broke off: call again.");
    }

    /// <summary>Gives a write its key, so that whoever gets it second knows what the first one did.</summary>
    public void NameTheWrite()
    {
        if (ownKey is not null && !IsAnsweredAsItIsMade)
            context.Request.Headers[RequestKey.Header] = ownKey;
    }

    /// <summary>Holds the answer back until all of it is there, or too much of it to hold.</summary>
    public HeldAnswer HoldAnswer()
    {
        var held = new HeldAnswer(context, connection) { IsOneMessage = IsGrpc && !IsAnsweredAsItIsMade };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(held));
        if (IsGrpc)
            context.Features.Set<IHttpResetFeature>(NoReset.Instance);
        return held;
    }

    /// <summary>The request as it came, for the next one.</summary>
    public void Rewind()
    {
        context.Response.Clear();
        if (IsKept)
            context.Request.Body.Position = 0;
    }

    /// <summary>Nobody has had it yet: the key of ours is of no use.</summary>
    public void ForgetName()
    {
        if (ownKey is not null)
            context.Request.Headers.Remove(RequestKey.Header);
    }

    /// <summary>The caller named nothing, so nothing is repeated to it.</summary>
    public void HideRepetition()
    {
        if (ownKey is not null)
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.Remove(StoredAnswer.ReplayHeader);
                return Task.CompletedTask;
            });
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
