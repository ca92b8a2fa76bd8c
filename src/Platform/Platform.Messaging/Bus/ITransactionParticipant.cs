using Platform.Data;

namespace Platform.Messaging;

/// <summary>Takes part in the transaction of one invoked command: what it writes commits with the command, or not.</summary>
public interface ITransactionParticipant
{
    /// <summary>Runs in the open transaction before the handler. True: the handler is not to run; its effect is there already.</summary>
    ValueTask<bool> BeforeAsync(WriteTransaction transaction, CancellationToken cancellation);

    /// <summary>Runs in the open transaction after the handler and before the commit, with the handler's reply.</summary>
    ValueTask AfterAsync(WriteTransaction transaction, object? reply, CancellationToken cancellation);
}
