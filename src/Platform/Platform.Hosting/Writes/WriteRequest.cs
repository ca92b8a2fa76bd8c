using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>
/// This request as a write: one command to the module's own handler. The handler's effect, the messages it sends, and
/// the request's <c>Idempotency-Key</c> with its answer are one commit in the module's schema. Declare it as a
/// parameter of an endpoint, and use it once.
/// </summary>
/// <remarks>
/// A request whose key has been answered before does not reach the endpoint: it gets the stored answer. One that comes
/// while the first is still running waits for it, and leaves the endpoint at <c>InvokeAsync</c> with the first's answer.
/// </remarks>
[TakesHeader(
    RequestKey.Header,
    "3f1c0a52-order-1",
    "The caller's own name for this write: sent again with the same name, it is done once, and answered the same."
)]
[Refuses(422, "idempotency-key-reused", "The Idempotency-Key was used for another request.")]
public sealed class WriteRequest
{
    private readonly HttpContext context;
    private bool used;

    private WriteRequest(HttpContext context) => this.context = context;

    /// <summary>Sends the command and answers with what the handler replied.</summary>
    /// <param name="command">The command; a handler of this module replies with <typeparamref name="TReply"/>.</param>
    /// <param name="answer">Makes the HTTP answer of the reply. Runs before the commit, and only makes the answer.</param>
    /// <exception cref="Refused">The handler, or <paramref name="answer"/>, said no: nothing has changed.</exception>
    public Task<IResult> InvokeAsync<TReply>(object command, Func<TReply, IResult> answer) =>
        WriteAsync(command, answer, again: answer);

    /// <summary>Sends a command whose answer has a secret in it, which is shown once and kept nowhere.</summary>
    /// <param name="command">The command; a handler of this module replies with <typeparamref name="TReply"/>.</param>
    /// <param name="answer">Makes the HTTP answer of the reply. Runs before the commit, and only makes the answer.</param>
    /// <param name="again">Makes the one that is kept, for a repetition with the same key: without the secret.</param>
    /// <exception cref="Refused">The handler, or <paramref name="answer"/>, said no: nothing has changed.</exception>
    public Task<IResult> InvokeAsync<TReply>(
        object command,
        Func<TReply, IResult> answer,
        Func<TReply, IResult> again
    ) => WriteAsync(command, answer, again);

    /// <summary>Sends a command to which there is no reply.</summary>
    /// <param name="command">The command.</param>
    /// <param name="answer">Makes the HTTP answer. Runs before the commit, and only makes the answer.</param>
    /// <exception cref="Refused">The handler said no: nothing has changed.</exception>
    public Task<IResult> InvokeAsync(object command, Func<IResult> answer) =>
        WriteAsync<object?>(command, _ => answer(), again: _ => answer());

    /// <summary>Called by the framework for a parameter of an endpoint.</summary>
    public static ValueTask<WriteRequest?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<WriteRequest?>(new WriteRequest(context));

    private async Task<IResult> WriteAsync<TReply>(
        object command,
        Func<TReply, IResult> answer,
        Func<TReply, IResult> again
    )
    {
        if (used)
        {
            throw new InvalidOperationException(
                "A request is one write: send one command, and let its handler do the rest."
            );
        }

        used = true;
        var participant = new AnsweringParticipant<TReply>(context, context.Features.Get<NamedWrite>(), answer, again);
        var bus = context.RequestServices.GetRequiredService<MessageBus>();
        await bus.InvokeInTransactionAsync<TReply>(command, participant, context.RequestAborted);
        return participant.Result!;
    }
}
