using Microsoft.AspNetCore.Http;
using Platform.Data;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>
/// Makes the answer within the transaction of the write and, when the caller has named the write, keeps it there: name,
/// effect and answer are one commit. What is kept is the answer, but for what is shown once.
/// </summary>
internal sealed class AnsweringParticipant<TReply>(
    HttpContext context,
    NamedWrite? write,
    Func<TReply, IResult> answer,
    Func<TReply, IResult> again
) : ITransactionParticipant
{
    /// <summary>The answer, once the handler has replied.</summary>
    public IResult? Result { get; private set; }

    public async ValueTask<bool> BeforeAsync(WriteTransaction transaction, CancellationToken cancellation)
    {
        if (write is not null && await write.Answers.FindAsync(transaction, write.Key, cancellation) is { } known)
        {
            throw new AnsweredBefore(known);
        }

        return false;
    }

    public async ValueTask AfterAsync(WriteTransaction transaction, object? reply, CancellationToken cancellation)
    {
        Result = answer((TReply)reply!);
        if (write is not null)
        {
            var rendered = await StoredAnswer.OfAsync(again((TReply)reply!), context);
            await write.Answers.KeepAsync(transaction, write.Key, rendered, cancellation);
        }
    }
}
